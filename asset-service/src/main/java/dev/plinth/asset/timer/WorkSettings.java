package dev.plinth.asset.timer;

import dev.plinth.asset.application.Patience;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * @param unheardOf after that a worker that was not heard of has lost its work
 * @param attempts how often work is begun before it is given up
 * @param deaths how many may die over it in a row before that
 * @param firstRetry how long the first fault of the shop's puts it off; each next one twice as long
 * @param longestRetry the longest of these waits
 * @param unsent after that an announced upload is not waited for
 * @param restorable how long a deleted model can be taken back
 */
@ConfigurationProperties("plinth.work")
record WorkSettings(
        @DefaultValue("60s") Duration unheardOf,
        @DefaultValue("10") int attempts,
        @DefaultValue("4") int deaths,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("30m") Duration longestRetry,
        @DefaultValue("7d") Duration unsent,
        @DefaultValue("30d") Duration restorable) {

    @Configuration(proxyBeanMethods = false)
    static class Use {

        @Bean
        Patience patience(WorkSettings settings) {
            var tries = new Patience.Tries(
                    settings.attempts(), settings.deaths(), settings.firstRetry(), settings.longestRetry());
            return new Patience(settings.unheardOf(), tries, settings.unsent(), settings.restorable());
        }
    }
}
