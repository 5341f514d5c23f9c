package dev.plinth.devstack.launcher;

import dev.plinth.devstack.process.ChildProcess;
import dev.plinth.devstack.process.ClassPath;
import dev.plinth.devstack.process.JavaProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Java program of the shop: a backend or a service.
 *
 * @param replica 1, or 2 for a second one of it
 * @param heap the most it may use, in MB
 * @param properties system properties, which is how a service is configured here
 */
record Program(
        String name,
        int replica,
        ClassPath classPath,
        List<String> main,
        int heap,
        Map<String, String> properties,
        Training training) {

    /** How an AOT cache is made: a run that does what the next start will do, and ends. */
    enum Training {
        /** A Spring application ends by itself once its context stands, before it listens to anything. */
        ENDS_WHEN_REFRESHED,
        NONE
    }

    /** The same once more, at another port. */
    Program second(int port) {
        var own = new LinkedHashMap<>(properties);
        own.put("server.port", Integer.toString(port));
        return new Program(name, 2, classPath, main, heap, own, training);
    }

    ChildProcess start(Home home) {
        JavaProgram program = program();
        if (classPath.isJarsOnly()) {
            program = program.aotCache(AotCache.of(home, name, classPath).file());
        }
        return program.start(home.log(process()));
    }

    /** Writes down how it is started, for Batch to start it with arguments of its own. */
    void asImage(Path images, String name) {
        try {
            Files.write(
                    Files.createDirectories(images).resolve(name),
                    program().property("plinth.batch", "job").command());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean wantsTraining(Home home) {
        return training != Training.NONE
                && classPath.isJarsOnly()
                && !AotCache.of(home, name, classPath).exists();
    }

    /** The program as a training run that leaves its cache in the file. */
    ChildProcess train(Home home, Path cache) {
        return program()
                .property("spring.context.exit", "onRefresh")
                .flags("-XX:AOTCacheOutput=" + cache)
                .start(home.log(name + "-training"));
    }

    private String process() {
        return replica == 1 ? name : name + "-" + replica;
    }

    private JavaProgram program() {
        JavaProgram program = JavaProgram.of(process(), classPath, main.getFirst())
                .heap(heap)
                .flags("-XX:+UseCompactObjectHeaders", Compilers.chosen().flag())
                .arguments(main.subList(1, main.size()).toArray(String[]::new));
        for (var property : properties.entrySet()) {
            program = program.property(property.getKey(), property.getValue());
        }
        return program;
    }
}
