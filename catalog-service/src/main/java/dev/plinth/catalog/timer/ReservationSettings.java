package dev.plinth.catalog.timer;

import dev.plinth.catalog.application.HoldTime;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReservationSettings {

    /**
     * @param holdTime how long an order's units are held
     * @param sweepInterval how long at most a hold outlives that
     */
    @ConfigurationProperties("plinth.reservations")
    record Durations(Duration holdTime, Duration sweepInterval) {}

    @Bean
    HoldTime holdTime(Durations settings) {
        return new HoldTime(settings.holdTime());
    }
}
