package dev.plinth.devstack.edge.signature;

import java.math.BigInteger;
import java.net.InetAddress;

/** A network in CIDR notation, {@code 192.0.2.0/24}; a single address without a length. */
record Network(String cidr) {

    /** @throws Denied where the notation is malformed */
    boolean contains(String address) {
        try {
            String[] parts = cidr.split("/", 2);
            byte[] network = InetAddress.ofLiteral(parts[0]).getAddress();
            byte[] candidate = InetAddress.ofLiteral(address).getAddress();
            int free = network.length * 8 - (parts.length == 2 ? Integer.parseInt(parts[1]) : network.length * 8);
            return network.length == candidate.length && prefix(network, free).equals(prefix(candidate, free));
        } catch (IllegalArgumentException malformed) {
            throw Denied.malformedPolicy();
        }
    }

    private static BigInteger prefix(byte[] address, int free) {
        return new BigInteger(1, address).shiftRight(free);
    }
}
