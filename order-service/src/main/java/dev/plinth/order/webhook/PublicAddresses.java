package dev.plinth.order.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Names lead to the internet, never into our own networks. The connection is made to the very addresses that were
 * checked, so a name that says something else a moment later changes nothing.
 */
record PublicAddresses(boolean allowLocal) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            if (!isAllowed(address)) {
                throw new UnknownHostException("forbidden target");
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean isAllowed(InetAddress address) {
        return address.isLoopbackAddress() ? allowLocal : isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && (bytes.length == 4 ? isPublicV4(bytes) : isPublicV6(bytes));
    }

    /** Neither "this network", nor carriers' shared space, protocol assignments, benchmarks, or what is reserved. */
    private static boolean isPublicV4(byte[] bytes) {
        int first = Byte.toUnsignedInt(bytes[0]);
        int second = Byte.toUnsignedInt(bytes[1]);
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && bytes[2] == 0)
                && !(first == 198 && (second == 18 || second == 19));
    }

    /** Only global unicast, and none that carries an IPv4 address inside (NAT64, 6to4, Teredo). */
    private static boolean isPublicV6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
