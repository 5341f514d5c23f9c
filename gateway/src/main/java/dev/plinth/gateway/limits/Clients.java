package dev.plinth.gateway.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.cloud.gateway.support.ipresolver.RemoteAddressResolver;
import org.springframework.cloud.gateway.support.ipresolver.XForwardedRemoteAddressResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells clients apart: by the address that the nearest trusted machine has seen, never by what the client says. */
@Component
class Clients {

    private final RemoteAddressResolver addresses;

    Clients(LimitProperties limits) {
        this.addresses = limits.trustedProxies() == 0
                ? new RemoteAddressResolver() {}
                : XForwardedRemoteAddressResolver.maxTrustedIndex(limits.trustedProxies());
    }

    String of(ServerWebExchange exchange) {
        return Optional.ofNullable(addresses.resolve(exchange))
                .map(InetSocketAddress::getAddress)
                .map(Clients::network)
                .map(InetAddress::getHostAddress)
                .orElse("unknown");
    }

    /** Whoever has one IPv6 address has 2^64 of them: they are told apart by the first half. */
    private static InetAddress network(InetAddress address) {
        try {
            return address instanceof Inet6Address
                    ? InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(address.getAddress(), 8), 16))
                    : address;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("sixteen bytes are an address", impossible);
        }
    }
}
