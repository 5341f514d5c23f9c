package dev.plinth.devstack.objects;

import com.adobe.testing.s3mock.s3.controller.ControllerConfiguration;
import com.adobe.testing.s3mock.s3.service.ServiceConfiguration;
import com.adobe.testing.s3mock.s3.store.StoreConfiguration;
import dev.plinth.devstack.objects.store.Store;
import dev.plinth.devstack.process.Arguments;
import dev.plinth.devstack.process.Tether;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** S3's stand-in: S3Mock's store and controllers, and every request to them through the door. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@Import({StoreConfiguration.class, ServiceConfiguration.class, ControllerConfiguration.class, Door.class})
public class Objects {

    /** {@code --port --data --sqs-endpoint --events --allowed-origin [--region]}. */
    public static void main(String... words) {
        Tether.toOwner();
        start(Settings.of(Arguments.of(words)));
    }

    /** Answers once the port accepts. */
    static ConfigurableApplicationContext start(Settings settings) {
        var store = Store.in(settings.data());
        store.recover();
        return new SpringApplicationBuilder(Objects.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(Settings.class, () -> settings))
                .run(words(settings, store));
    }

    private static String[] words(Settings settings, Store store) {
        var properties = Map.of(
                "server.address",
                "127.0.0.1",
                "server.port",
                settings.port(),
                "spring.threads.virtual.enabled",
                true,
                "com.adobe.testing.s3mock.store.root",
                store.root(),
                "com.adobe.testing.s3mock.store.retain-files-on-exit",
                true,
                "com.adobe.testing.s3mock.store.region",
                settings.region(),
                // A refused upload is read to its end, so that its sender reads the refusal.
                "server.tomcat.max-swallow-size",
                -1,
                "logging.level.root",
                "warn");
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
