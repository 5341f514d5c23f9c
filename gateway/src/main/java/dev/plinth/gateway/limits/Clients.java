package dev.plinth.gateway.limits;

import java.net.InetSocketAddress;
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
                .map(address -> address.getHostAddress())
                .orElse("unknown");
    }
}
