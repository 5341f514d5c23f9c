package dev.plinth.devstack.objects;

import com.adobe.testing.s3mock.s3.service.ObjectService;
import dev.plinth.devstack.objects.events.ObjectEventsFilter;
import dev.plinth.devstack.objects.events.Queues;
import dev.plinth.devstack.objects.events.Routes;
import dev.plinth.devstack.objects.http.AllowedOriginFilter;
import dev.plinth.devstack.objects.http.RefusalFilter;
import dev.plinth.devstack.objects.signature.SignatureCheck;
import dev.plinth.devstack.objects.signature.SignatureFilter;
import dev.plinth.devstack.objects.store.AtomicJsonMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** What a request passes, in this order, before S3Mock sees it. */
@Configuration(proxyBeanMethods = false)
class Door {

    @Bean
    FilterRegistrationBean<Filter> allowedOrigin(Settings settings) {
        return inOrder(0, new AllowedOriginFilter(settings.allowedOrigin()));
    }

    @Bean
    FilterRegistrationBean<Filter> refusals() {
        return inOrder(1, new RefusalFilter());
    }

    @Bean
    FilterRegistrationBean<Filter> signatures(Settings settings) {
        var check = new SignatureCheck(Settings.CREDENTIALS, settings.region(), Clock.systemUTC());
        return inOrder(2, new SignatureFilter(check));
    }

    @Bean
    FilterRegistrationBean<Filter> objectEvents(Settings settings, ObjectService objects) {
        var queues = new Queues(settings.sqsEndpoint(), settings.region(), Settings.CREDENTIALS);
        var routes = Routes.in(settings.events());
        return inOrder(3, new ObjectEventsFilter(objects, routes, queues, settings.region(), Clock.systemUTC()));
    }

    @Bean
    @Primary
    JsonMapper jsonMapper(JsonMapper.Builder builder) {
        return new AtomicJsonMapper(builder);
    }

    /** Object keys may hold an encoded slash. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.DECODE.getValue()));
    }

    private static FilterRegistrationBean<Filter> inOrder(int place, Filter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
