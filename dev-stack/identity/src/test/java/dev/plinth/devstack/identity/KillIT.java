package dev.plinth.devstack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.process.ChildProcess;
import dev.plinth.devstack.process.ClassPath;
import dev.plinth.devstack.process.JavaProgram;
import dev.plinth.devstack.process.Ports;
import dev.plinth.devstack.process.Probe;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillIT {

    private static final String EMAIL = "nora@plinth.example";
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path data;

    private final int port = Ports.free();
    private final String host = "http://localhost:" + port;
    private final Storefront storefront = new Storefront(host);

    @Test
    void accountsKeysAndLoginsOutliveAKilledProcess() {
        var shopper = new Visitor(host);
        ChildProcess pool = start();
        var signedUp = shopper.signsUp("/signup?" + Http.encoded(storefront.request()), "Nora", EMAIL, PASSWORD);
        String code = Http.query(shopper.returns(signedUp)).get("code");
        var before = Tokens.in(storefront.exchange(code, storefront.verifier), host);
        pool.kill();

        pool = start();
        assertThat(before.access().getClaims()).containsEntry("token_use", "access");
        var after = Tokens.in(storefront.refresh(before.text("refresh_token")), host);
        assertThat(after.access().getSubject()).isEqualTo(before.access().getSubject());
        var elsewhere = new Visitor(host);
        String page = elsewhere.arrivesWith(storefront.request());
        assertThat(elsewhere.returns(elsewhere.logsIn(page, EMAIL, PASSWORD))).contains("code=");
        pool.kill();
    }

    private ChildProcess start() {
        var classPath = new ClassPath(
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList());
        return JavaProgram.of("identity", classPath, Identity.class.getName())
                .arguments(
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.resolve("pool").toString())
                .start(data.resolve("identity.log"))
                .awaitReady(
                        Probe.http(URI.create(host + "/local_plinth/.well-known/openid-configuration")),
                        Duration.ofMinutes(3));
    }
}
