package dev.plinth.devstack.test;

import dev.plinth.devstack.process.JavaProgram;
import dev.plinth.devstack.process.Ports;
import dev.plinth.devstack.process.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Properties;
import java.util.function.IntFunction;

/** One backend of a build: started by who asks first, found by the others through its file, ended with the build. */
record SharedProcess(Build build, String name) {

    private static final Duration READY = Duration.ofMinutes(5);

    /** The port on which it listens. */
    int port(JavaProgram program, IntFunction<Probe> ready) {
        return Locked.by(file("lock"), () -> runs() ? Integer.parseInt(read("port")) : start(program, ready));
    }

    Path data() {
        return build.folder().resolve(name);
    }

    private int start(JavaProgram program, IntFunction<Probe> ready) {
        int port = Ports.free();
        var child = program.ownedBy(build.owner().pid())
                .arguments("--port", String.valueOf(port), "--data", data().toString())
                .start(file("log"))
                .awaitReady(ready.apply(port), READY);
        write(child.pid(), port);
        return port;
    }

    private boolean runs() {
        return Files.exists(file("properties"))
                && ProcessHandle.of(Long.parseLong(read("pid"))).isPresent();
    }

    private String read(String key) {
        try (var in = Files.newInputStream(file("properties"))) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty(key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(long pid, int port) {
        try {
            Path written = Files.writeString(file("new"), "pid=" + pid + "\nport=" + port + "\n");
            Files.move(
                    written, file("properties"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file(String extension) {
        return build.folder().resolve(name + "." + extension);
    }
}
