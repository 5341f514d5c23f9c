package dev.plinth.devstack.process;

/** Ties this JVM to the process that wanted it, so that nothing outlives a launcher killed with -9. */
public final class Tether {

    /** The system property that names the owner's process id. */
    public static final String OWNER = "plinth.owner.pid";

    private Tether() {}

    /**
     * Ends this JVM, shutdown hooks included, as soon as its owner is gone; at once if it already is. Without an owner
     * (a process started by hand) it stays. To be called first in {@code main}: from then on the JVM also ends when
     * {@code main} fails, whatever threads it has started.
     */
    public static void toOwner() {
        Thread.currentThread().setUncaughtExceptionHandler(Tether::failed);
        Long owner = Long.getLong(OWNER);
        if (owner != null) {
            Thread.ofPlatform().daemon().name("tether-to-" + owner).start(() -> exitAfter(owner));
        }
    }

    private static void failed(Thread main, Throwable failure) {
        failure.printStackTrace();
        System.exit(1);
    }

    private static void exitAfter(long owner) {
        ProcessHandle.of(owner).ifPresent(handle -> handle.onExit().join());
        System.exit(0);
    }
}
