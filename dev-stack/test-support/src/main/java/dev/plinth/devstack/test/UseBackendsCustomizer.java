package dev.plinth.devstack.test;

import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Prepares a context for what {@link UseBackends} asks; equal ones share a context. */
record UseBackendsCustomizer(Set<Backend> backends, String topic) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        var properties = new BackendProperties(context.getEnvironment(), topic);
        backends.forEach(properties::add);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("backends of this test", properties.all()));

        var beans = context.getBeanFactory();
        if (backends.contains(Backend.SQS) || backends.contains(Backend.SNS)) {
            beans.registerSingleton("topics", Topics.create(properties.lane(), backends.contains(Backend.S3)));
        }
        if (backends.contains(Backend.IDENTITY)) {
            beans.registerSingleton("testIssuer", TestIssuer.running());
        }
    }
}
