package dev.plinth.platform.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(after = JacksonAutoConfiguration.class, before = ErrorMvcAutoConfiguration.class)
@Import({ProblemAdvice.class, ProblemErrorController.class})
class WebAutoConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    /**
     * A body is JSON, though springdoc brings YAML along, and its text can be stored. What was stored, or told by an event, is
     * read as it is.
     */
    @Bean
    ServerHttpMessageConvertersCustomizer onlyJson(JsonMapper json) {
        var bodies = new JacksonJsonHttpMessageConverter(
                json.rebuild().addModule(StorableText.module()).build());
        return converters -> converters.configureMessageConvertersList(all -> {
            all.removeIf(each -> each.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML));
            all.replaceAll(each -> each.getClass() == JacksonJsonHttpMessageConverter.class ? bodies : each);
        });
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            @Value("${plinth.web.max-body:256KB}") DataSize limit, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimit(limit.toBytes(), problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }

    @Bean
    Farewell farewell(@Value("${plinth.web.farewell}") Duration time) {
        return new Farewell(time);
    }

    @Bean
    FilterRegistrationBean<Farewell> farewellIsSaid(Farewell farewell) {
        var filter = new FilterRegistrationBean<>(farewell);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    EventStreams eventStreams(@Value("${plinth.web.max-listeners:1000}") int most) {
        return new EventStreams(most);
    }
}
