package dev.plinth.devstack.test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands between a bean and whoever calls it, as a seeded bug or an outage does. */
@FunctionalInterface
public interface Meddler {

    /** What the bean itself does. */
    @FunctionalInterface
    interface Deed {
        @Nullable Object done() throws Throwable;
    }

    @Nullable Object call(Method method, Deed deed) throws Throwable;

    /** @param port the interface under which the bean is known */
    static BeanPostProcessor before(Class<?> port, Meddler meddler) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return port.isInstance(bean) ? meddled(bean) : bean;
            }

            private Object meddled(Object bean) {
                return Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, values) -> meddler.call(method, () -> {
                            try {
                                return method.invoke(bean, values);
                            } catch (InvocationTargetException refused) {
                                throw refused.getCause();
                            }
                        }));
            }
        };
    }
}
