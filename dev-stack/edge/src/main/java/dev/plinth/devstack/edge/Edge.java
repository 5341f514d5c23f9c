package dev.plinth.devstack.edge;

import dev.plinth.devstack.edge.api.InvalidationApi;
import dev.plinth.devstack.edge.content.DiskCache;
import dev.plinth.devstack.edge.content.S3Origin;
import dev.plinth.devstack.edge.http.AllowedOrigin;
import dev.plinth.devstack.edge.http.Delivery;
import dev.plinth.devstack.edge.http.EdgeServer;
import dev.plinth.devstack.edge.signature.Gate;
import dev.plinth.devstack.edge.signature.TrustedKeys;
import dev.plinth.devstack.process.Arguments;
import dev.plinth.devstack.process.Tether;
import java.net.URI;
import java.time.Clock;

/** CloudFront's stand-in: posters for everyone, renditions for who brings a signature, uploads for nobody. */
public final class Edge {

    private static final long CACHE_BYTES = 1L << 30;

    private Edge() {}

    /**
     * {@code --port --data --origin --bucket --public-url --allowed-origin --distribution [--region]}, and
     * {@code --key-pair-id ID=public-key.pem[,ID=…]}.
     */
    public static void main(String... words) {
        Tether.toOwner();
        start(Arguments.of(words));
    }

    static EdgeServer start(Arguments arguments) {
        var origin = new S3Origin(
                URI.create(arguments.required("origin")),
                arguments.required("bucket"),
                arguments.orElse("region", "eu-west-1"));
        var cache = DiskCache.in(arguments.data(), CACHE_BYTES, origin);
        var gate = new Gate(
                TrustedKeys.read(arguments.required("key-pair-id")),
                arguments.required("public-url"),
                Clock.systemUTC());
        return EdgeServer.start(
                arguments.port(),
                new AllowedOrigin(arguments.required("allowed-origin")),
                new Delivery(gate, cache),
                new InvalidationApi(arguments.required("distribution"), cache));
    }
}
