package dev.plinth.cart;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.plinth.devstack.test.House;

/** The inside knows no framework, and each other room only what it is named after. */
@AnalyzeClasses(packages = "dev.plinth.cart", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule eachRoomKnowsOnlyWhatItMay = House.of("dev.plinth.cart")
            .room("domain")
            .room("application", "domain", "org.springframework.stereotype", "org.springframework.core.retry")
            .room(
                    "web",
                    "application",
                    "domain",
                    "dev.plinth.platform..",
                    "com.fasterxml.jackson.annotation",
                    "io.swagger.v3.oas..",
                    "jakarta..",
                    "org.springdoc..",
                    "org.springframework..",
                    "tools.jackson..")
            .room(
                    "dynamodb",
                    "domain",
                    "dev.plinth.platform..",
                    "jakarta.validation..",
                    "org.springframework..",
                    "software.amazon.awssdk..")
            .room(
                    "redis",
                    "domain",
                    "io.github.resilience4j..",
                    "io.lettuce.core",
                    "org.springframework..",
                    "tools.jackson..")
            .room(
                    "catalog",
                    "domain",
                    "com.github.benmanes.caffeine.cache",
                    "io.github.resilience4j..",
                    "org.springframework..")
            .room(
                    "events",
                    "application",
                    "domain",
                    "dev.plinth.platform.events",
                    "io.awspring.cloud.sqs..",
                    "org.springframework..",
                    "tools.jackson..")
            .rule();
}
