package dev.plinth.asset.timer;

import dev.plinth.asset.application.KeptFor;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** @param unused how long the files of a version stay that shoppers do not see and nobody has pinned */
@ConfigurationProperties("plinth.retention")
record RetentionSettings(@DefaultValue("90d") Duration unused) {

    @Configuration(proxyBeanMethods = false)
    static class Use {

        @Bean
        KeptFor keptFor(RetentionSettings settings) {
            return new KeptFor(settings.unused());
        }
    }
}
