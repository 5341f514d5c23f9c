package dev.plinth.devstack.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.process.RunningBackend;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

class RedisIT {

    @TempDir
    private static Path data;

    private static RunningBackend backend;

    @BeforeAll
    static void start() {
        backend = RunningBackend.of(Redis.class, data, 32);
    }

    @AfterAll
    static void stop() {
        backend.close();
    }

    @Test
    void answersAgainAfterAKillAndHasForgottenEverything() {
        try (var redis = client()) {
            redis.set("limit", "1");
            assertThat(redis.get("limit")).isEqualTo("1");
        }

        backend.killAndRestart();

        try (var redis = client()) {
            assertThat(redis.get("limit")).isNull();
        }
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        assertThat(backend.isReachableFromOutside()).isFalse();
    }

    private static RedisClient client() {
        return RedisClient.create("127.0.0.1", backend.port());
    }
}
