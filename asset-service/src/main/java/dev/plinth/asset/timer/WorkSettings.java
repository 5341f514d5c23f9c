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
 * @param unsent after that an announced upload is not waited for
 * @param restorable how long a deleted model can be taken back
 */
@ConfigurationProperties("plinth.work")
record WorkSettings(
        @DefaultValue("60s") Duration unheardOf,
        @DefaultValue("4") int attempts,
        @DefaultValue("7d") Duration unsent,
        @DefaultValue("30d") Duration restorable) {

    @Configuration(proxyBeanMethods = false)
    static class Use {

        @Bean
        Patience patience(WorkSettings settings) {
            return new Patience(settings.unheardOf(), settings.attempts(), settings.unsent(), settings.restorable());
        }
    }
}
