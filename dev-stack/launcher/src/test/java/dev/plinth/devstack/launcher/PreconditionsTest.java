package dev.plinth.devstack.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.devstack.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever cannot start the shop reads one line that says what to do. */
class PreconditionsTest {

    @TempDir
    private Path folder;

    @Test
    void namesThePortThatIsTakenAndTheWayOut() throws IOException {
        int shop = freeShopPort();
        try (var other = new ServerSocket(shop, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> Preconditions.check(new ShopPorts(shop)))
                    .withMessageContaining("Port " + other.getLocalPort() + " is taken")
                    .withMessageContaining("PLINTH_PORT=8090 ./run");
        }
    }

    @Test
    void looksAtThePortsBehindTheDoorToo() throws IOException {
        var ports = new ShopPorts(freeShopPort());
        int database = ports.of(ShopPorts.Process.POSTGRES);
        try (var other = new ServerSocket(database, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> Preconditions.check(ports))
                    .withMessageContaining("Port " + other.getLocalPort());
        }
    }

    @Test
    void saysHowMuchMemoryIsMissing() throws IOException {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Preconditions.checkMemory(memoryOf(1_024)))
                .withMessageContaining("this machine has 1024");
        assertThatCode(() -> Preconditions.checkMemory(memoryOf(16_384))).doesNotThrowAnyException();
    }

    @Test
    void startsWhereNobodyTellsHowMuchMemoryThereIs() {
        assertThatCode(() -> Preconditions.checkMemory(folder.resolve("not-linux")))
                .doesNotThrowAnyException();
    }

    private Path memoryOf(long megabytes) throws IOException {
        return Files.writeString(
                folder.resolve("meminfo"), "MemTotal: 99999999 kB\nMemAvailable: " + megabytes * 1024 + " kB\n");
    }

    private static int freeShopPort() {
        int port = Ports.free();
        return port > 55_000 ? port - 20_000 : port;
    }
}
