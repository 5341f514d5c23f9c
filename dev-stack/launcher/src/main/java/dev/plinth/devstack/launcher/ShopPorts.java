package dev.plinth.devstack.launcher;

import java.util.Locale;

/**
 * Every port, counted from the one that people see.
 *
 * @param shop the gateway's; all others lie in a block 10,000 above it
 */
record ShopPorts(int shop) {

    private static final int HIGHEST_SHOP_PORT = 55_000;
    private static final int SECOND_REPLICA = 20;

    ShopPorts {
        if (shop < 1 || shop > HIGHEST_SHOP_PORT) {
            throw new Refusal("PLINTH_PORT must be 1 to " + HIGHEST_SHOP_PORT + ", was " + shop);
        }
    }

    static ShopPorts of(String setting) {
        try {
            return new ShopPorts(Integer.parseInt(setting));
        } catch (NumberFormatException e) {
            throw new Refusal("PLINTH_PORT must be a number, was " + setting);
        }
    }

    /** The port of a process behind the shop's door. */
    int of(Process process) {
        return shop + 10_000 + process.offset;
    }

    /** The port of its second replica, where one runs. */
    int ofSecond(Process process) {
        return of(process) + SECOND_REPLICA;
    }

    /** The port at which the caller reaches the process. */
    int of(Process process, String caller, Edges edges) {
        String callee = process.word();
        return edges.doubles(callee)
                ? edges.port(caller, callee, of(process), ofSecond(process))
                : edges.port(caller, callee, of(process));
    }

    /** A URL as a browser on this machine would write it. */
    String url(Process process) {
        return "http://localhost:" + of(process);
    }

    String shopUrl() {
        return "http://localhost:" + shop;
    }

    /** Browser-facing stand-ins first, then services, then stores. */
    enum Process {
        IDENTITY(1),
        EDGE(2),
        OBJECTS(3),
        PAYMENTS(4),
        CATALOG(11),
        CART(12),
        ORDER(13),
        SEARCH(14),
        ASSET(15),
        DYNAMODB(21),
        POSTGRES(22),
        REDIS(23),
        OPENSEARCH(24),
        QUEUES(25),
        CLOUD(27);

        private final int offset;

        Process(int offset) {
            this.offset = offset;
        }

        /** As {@link Edges} call it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
