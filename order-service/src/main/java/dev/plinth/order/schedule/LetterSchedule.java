package dev.plinth.order.schedule;

import dev.plinth.order.application.SendLetters;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When this replica sends what waits; others may do so at the same time. */
@Component
class LetterSchedule {

    private final SendLetters sendLetters;

    LetterSchedule(SendLetters sendLetters) {
        this.sendLetters = sendLetters;
    }

    @Scheduled(fixedDelayString = "${plinth.mail.interval:2s}", initialDelayString = "2s")
    void send() {
        sendLetters.sendDue();
    }
}
