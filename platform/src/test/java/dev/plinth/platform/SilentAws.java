package dev.plinth.platform;

import io.awspring.cloud.autoconfigure.core.AwsAutoConfiguration;
import io.awspring.cloud.autoconfigure.core.CredentialsProviderAutoConfiguration;
import io.awspring.cloud.autoconfigure.core.RegionProviderAutoConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** AWS that takes connections and never says anything. */
public final class SilentAws implements AutoCloseable {

    private static final Duration LONG_AFTER_ANY_DEADLINE = Duration.ofSeconds(2);

    private final ServerSocket silence;

    public SilentAws() throws IOException {
        silence = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Services whose client leads here. @param client such as {@code dynamodb} */
    public ApplicationContextRunner callers(String client, Class<?>... configurations) {
        return new ApplicationContextRunner()
                .withInitializer(context ->
                        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
                .withConfiguration(AutoConfigurations.of(configurations))
                .withConfiguration(AutoConfigurations.of(
                        AwsAutoConfiguration.class,
                        CredentialsProviderAutoConfiguration.class,
                        RegionProviderAutoConfiguration.class))
                .withPropertyValues(
                        "spring.application.name=any-service",
                        "spring.cloud.aws.region.static=eu-west-1",
                        "spring.cloud.aws.credentials.access-key=key",
                        "spring.cloud.aws.credentials.secret-key=secret",
                        "spring.cloud.aws." + client + ".endpoint=http://127.0.0.1:" + silence.getLocalPort());
    }

    /**
     * @throws ExecutionException if the call ended
     * @throws TimeoutException if it hangs
     */
    public static void ask(Supplier<?> call) throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture.supplyAsync(call, Thread::startVirtualThread)
                .get(LONG_AFTER_ANY_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        silence.close();
    }
}
