package dev.plinth.devstack.edge.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.plinth.devstack.edge.content.DiskCache;
import dev.plinth.devstack.edge.content.OpenObject;
import dev.plinth.devstack.edge.content.OriginFailure;
import dev.plinth.devstack.edge.signature.Denied;
import dev.plinth.devstack.edge.signature.Gate;
import dev.plinth.devstack.edge.signature.ViewerRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** From the request to the object: may the viewer see it, and how much of it does it need. */
public final class Delivery implements HttpHandler {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Gate gate;
    private final DiskCache cache;

    public Delivery(Gate gate, DiskCache cache) {
        this.gate = gate;
        this.cache = cache;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            deliver(exchange);
        }
    }

    private void deliver(HttpExchange exchange) throws IOException {
        try {
            check(exchange);
            try (var object = cache.open(exchange.getRequestURI().getRawPath())) {
                answer(exchange, object);
            }
        } catch (Denied denied) {
            new ErrorPage(403, denied.code(), denied.why()).send(exchange);
        } catch (OriginFailure failure) {
            new ErrorPage(failure.status(), failure.code(), "The object could not be fetched.").send(exchange);
        }
    }

    private void check(HttpExchange exchange) {
        var behaviour = Behaviour.of(exchange.getRequestURI().getRawPath());
        if (behaviour == Behaviour.DENIED || !READS.contains(exchange.getRequestMethod())) {
            throw Denied.access();
        }
        if (behaviour == Behaviour.SIGNED) {
            gate.check(ViewerRequest.of(
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders().getOrDefault("Cookie", List.of()),
                    exchange.getRemoteAddress().getAddress().getHostAddress()));
        }
    }

    private static void answer(HttpExchange exchange, OpenObject object) throws IOException {
        var known = new Preconditions(exchange.getRequestHeaders());
        var reply = new Reply(exchange, object);
        if (known.isNotModified(object.metadata())) {
            reply.notModified();
            return;
        }
        switch (Extent.of(known.range(object.metadata()), object.metadata().length())) {
            case Extent.Whole() -> reply.whole();
            case Extent.Part part -> reply.part(part);
            case Extent.Nothing() -> reply.nothingInRange();
        }
    }
}
