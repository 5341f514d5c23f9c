package dev.plinth.devstack.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a Spring test real backends: sets the properties by which the service finds them, and creates what it needs
 * under names of its own, so that no test meets another's data. Tests that ask for the same share a context.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseBackends {

    Backend[] value();

    /** The topic that the service publishes to, by its name in {@code contracts/messaging.json}. */
    String topic() default "";
}
