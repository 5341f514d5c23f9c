package dev.plinth.devstack.identity;

import dev.plinth.devstack.process.Tether;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the user pool; takes Spring's {@code --key=value} and every dev-stack process's {@code --name value}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Identity {

    /** Runs until it is killed or its owner is gone. */
    public static void main(String... arguments) {
        Tether.toOwner();
        SpringApplication.run(Identity.class, CommandLine.joined(arguments));
    }
}
