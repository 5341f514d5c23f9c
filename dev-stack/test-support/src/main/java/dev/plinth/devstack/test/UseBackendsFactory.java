package dev.plinth.devstack.test;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds {@link UseBackends} on a test; named in {@code META-INF/spring.factories}. */
class UseBackendsFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        UseBackends wanted = TestContextAnnotationUtils.findMergedAnnotation(test, UseBackends.class);
        if (wanted == null || wanted.value().length == 0) {
            return null;
        }
        return new UseBackendsCustomizer(EnumSet.copyOf(List.of(wanted.value())), wanted.topic());
    }
}
