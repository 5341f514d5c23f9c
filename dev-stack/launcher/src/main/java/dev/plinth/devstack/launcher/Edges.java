package dev.plinth.devstack.launcher;

/** How one process of the shop reaches another: straight, unless somebody stands in between. */
@FunctionalInterface
public interface Edges {

    Edges DIRECT = (_, _, ports) -> ports[0];

    /**
     * The loopback port at which the caller is told that the callee listens.
     *
     * @param caller such as {@code order-service}
     * @param callee such as {@code dynamodb}
     * @param ports where it really listens, and its second replica if {@link #doubles} says so
     */
    int port(String caller, String callee, int... ports);

    /** Whether two replicas of the callee run: only somebody in between can share calls out among them. */
    default boolean doubles(String callee) {
        return false;
    }
}
