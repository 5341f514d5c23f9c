package dev.plinth.devstack.redis;

import dev.plinth.devstack.process.Arguments;
import dev.plinth.devstack.process.Guard;
import dev.plinth.devstack.process.Leftover;
import dev.plinth.devstack.process.Tether;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import redis.embedded.RedisServer;

/** Redis on loopback, stored nowhere: {@code --port N --data DIR}. */
public final class Redis {

    private Redis() {}

    public static void main(String... words) throws IOException, InterruptedException {
        Tether.toOwner();
        var arguments = Arguments.of(words);
        Path data = Files.createDirectories(arguments.data());
        Path pidFile = data.resolve("redis.pid");
        Leftover.end(pidFile, pidFile.toString());

        Process redis = new ProcessBuilder(command(arguments.port(), pidFile))
                .directory(data.toFile())
                .inheritIO()
                .start();
        Guard.over(redis.toHandle());
        Runtime.getRuntime().addShutdownHook(new Thread(redis::destroy));
        System.exit(redis.waitFor());
    }

    private static List<String> command(int port, Path pidFile) throws IOException {
        var command = new ArrayList<>(RedisServer.newRedisServer()
                .bind("127.0.0.1")
                .port(port)
                .setting("save \"\"")
                .setting("appendonly no")
                .setting("maxmemory 64mb")
                .setting("maxmemory-policy allkeys-lru")
                .setting("loglevel warning")
                .setting("set-proc-title no") // keeps the pid file in the command line, by which a leftover is known
                .buildCommandArgs());
        command.addAll(List.of("--pidfile", pidFile.toString()));
        return command;
    }
}
