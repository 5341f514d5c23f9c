package dev.plinth.devstack.identity;

import dev.plinth.devstack.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A test that talks HTTP to a pool with an empty data folder; all such tests share one. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = IdentityTest.FreshPool.class)
@interface IdentityTest {

    class FreshPool implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                TestPropertyValues.of(
                                "server.port=" + Ports.free(),
                                "plinth.data.dir=" + Files.createTempDirectory("identity"),
                                "plinth.shop.url=http://localhost:8080")
                        .applyTo(context);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
