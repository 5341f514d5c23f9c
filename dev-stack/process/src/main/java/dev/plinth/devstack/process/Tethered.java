package dev.plinth.devstack.process;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** Runs someone else's {@code main}, tied to this process's owner: {@code Tethered <main class> [arguments]}. */
public final class Tethered {

    private Tethered() {}

    /** Takes the main class as first argument and hands it the others. */
    public static void main(String... arguments) throws ReflectiveOperationException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("the first argument is the main class to run");
        }
        Tether.toOwner();
        var main = Class.forName(arguments[0]).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(arguments[0] + " failed", failed.getCause());
        }
    }
}
