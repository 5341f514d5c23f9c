package dev.plinth.devstack.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/** Another process of the same service, as far as its stores can tell. */
public final class Replica {

    /** Where Spring's tests and {@link UseBackends} keep what this test has configured; the first wins. */
    private static final List<String> OF_THIS_TEST =
            List.of("backends of this test", "Dynamic Test Properties", "test", "Inlined Test Properties");

    private Replica() {}

    /** @param but what is different there */
    public static ConfigurableApplicationContext of(
            Class<?> service, ConfigurableEnvironment original, Map<String, Object> but) {
        var own = new HashMap<String, Object>(Map.of("server.port", "0"));
        own.putAll(but);
        for (String name : OF_THIS_TEST) {
            PropertySource<?> source = original.getPropertySources().get(name);
            if (source instanceof EnumerablePropertySource<?> properties) {
                for (String key : properties.getPropertyNames()) {
                    own.putIfAbsent(key, properties.getProperty(key));
                }
            }
        }
        return new SpringApplicationBuilder(service)
                .initializers(context ->
                        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("replica", own)))
                .run();
    }
}
