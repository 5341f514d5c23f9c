package dev.plinth.asset.cloudfront;

import dev.plinth.asset.domain.SignedUrls.Slice;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.IntConsumer;

/** What a signed address costs: run by benchmarks/signing. */
final class SigningBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 3_000;
    private static final int MEASURED = 5_000;

    private SigningBenchmark() {}

    public static void main(String... none) {
        for (String algorithm : new String[] {"EC", "RSA"}) {
            var secret = TestKeys.secret("K1", TestKeys.pair(algorithm).getPrivate());
            var properties = new SigningProperties(URI.create("https://media.example"), "none", Duration.ofHours(1));
            var keys = new SigningKeys(() -> secret);
            keys.start();
            var urls = new CloudFrontUrls(properties, keys, Clock.systemUTC());
            Slice slice = urls.slice();
            report(algorithm + ", signed", i -> slice.signed("renditions/model/1/" + i + ".glb"));
            report(algorithm + ", from the cache", i -> slice.signed("renditions/model/1/0.glb"));
        }
    }

    private static void report(String what, IntConsumer call) {
        for (int i = 0; i < WARM_UP; i++) {
            call.accept(i);
        }
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = WARM_UP; i < WARM_UP + MEASURED; i++) {
            call.accept(i);
        }
        double millis = (THREADS.getCurrentThreadCpuTime() - before) / 1e6 / MEASURED;
        System.out.printf("%-24s %.4f ms of CPU each%n", what, millis);
    }
}
