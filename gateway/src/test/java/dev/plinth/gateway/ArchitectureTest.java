package dev.plinth.gateway;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.plinth.devstack.test.House;

/** Each room of the door knows the frameworks that it stands on, and of the other rooms only how to say no. */
@AnalyzeClasses(packages = "dev.plinth.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule eachRoomKnowsOnlyWhatItMay = House.of("dev.plinth.gateway")
            .room("problems", "org.springframework..", "reactor.core..", "tools.jackson.databind..")
            .room(
                    "limits",
                    "problems",
                    "org.springframework..",
                    "reactor.core..",
                    "com.github.benmanes.caffeine.cache",
                    "com.netflix.concurrency.limits..",
                    "io.micrometer.core.instrument..",
                    "io.github.resilience4j.ratelimiter",
                    "javax.crypto..",
                    "jakarta.validation..")
            .room(
                    "login",
                    "problems",
                    "org.springframework..",
                    "reactor.core..",
                    "com.nimbusds..",
                    "jakarta.validation..")
            .room(
                    "sessions",
                    "problems",
                    "org.springframework..",
                    "reactor.core..",
                    "jakarta.validation..",
                    "software.amazon.awssdk..")
            .room("storefront", "org.springframework..", "reactor.core..")
            .rule();
}
