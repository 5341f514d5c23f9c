package dev.plinth.devstack.launcher;

/** How one process of the shop reaches another: straight, unless somebody stands in between. */
@FunctionalInterface
public interface Edges {

    Edges DIRECT = (_, _, port) -> port;

    /**
     * The loopback port at which the caller is told that the callee listens.
     *
     * @param caller such as {@code order-service}
     * @param callee such as {@code dynamodb}
     * @param port where it really listens
     */
    int port(String caller, String callee, int port);
}
