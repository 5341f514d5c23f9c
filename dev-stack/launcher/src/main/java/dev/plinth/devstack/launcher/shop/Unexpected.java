package dev.plinth.devstack.launcher.shop;

/** The shop did not do what it promises. */
public class Unexpected extends RuntimeException {
    public Unexpected(String what) {
        super(what);
    }

    /** Nothing, if it holds. */
    public static void unless(boolean holds, String what, Object... values) {
        if (!holds) {
            throw new Unexpected(what.formatted(values));
        }
    }
}
