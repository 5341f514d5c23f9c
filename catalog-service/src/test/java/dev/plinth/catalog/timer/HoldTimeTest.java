package dev.plinth.catalog.timer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.catalog.application.HoldTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HoldTimeTest {

    /** An order that is not paid by then is cancelled, and gives its units back by its event. */
    private static final Duration PAID_WITHIN = Duration.ofMinutes(10);

    /** As long as a consumer tries at most before it sets {@code order.paid} aside (ADR 16). */
    private static final Duration HEARD_WITHIN = Duration.ofMinutes(72);

    @Test
    void aHoldOutlastsThePaymentAndEveryTryToHearOfIt() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(Settings.class)
                .run(context -> assertThat(context.getBean(HoldTime.class).value())
                        .isGreaterThan(PAID_WITHIN.plus(HEARD_WITHIN)));
    }

    @EnableConfigurationProperties(ReservationSettings.Durations.class)
    static class Settings extends ReservationSettings {}
}
