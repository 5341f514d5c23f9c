package dev.plinth.catalog;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.plinth.devstack.test.House;

/** The inside knows no framework, and each other room only what it is named after. */
@AnalyzeClasses(packages = "dev.plinth.catalog", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule eachRoomKnowsOnlyWhatItMay = House.of("dev.plinth.catalog")
            .room("domain")
            .room("application", "domain", "org.springframework.stereotype", "org.springframework.core.retry")
            .room(
                    "web",
                    "application",
                    "domain",
                    "dev.plinth.platform..",
                    "io.swagger.v3.oas..",
                    "jakarta..",
                    "org.springdoc..",
                    "org.springframework..")
            .room(
                    "dynamodb",
                    "com.github.benmanes.caffeine.cache",
                    "domain",
                    "events",
                    "dev.plinth.platform..",
                    "jakarta.validation..",
                    "org.springframework..",
                    "software.amazon.awssdk..",
                    "tools.jackson..")
            .room(
                    "events",
                    "application",
                    "domain",
                    "dev.plinth.platform.events",
                    "com.fasterxml.jackson.annotation",
                    "io.awspring.cloud.sqs..",
                    "org.springframework..",
                    "tools.jackson..")
            .room("timer", "application", "org.springframework..")
            .rule();
}
