package dev.plinth.search;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.plinth.devstack.test.House;

/** The inside knows no framework, and each other room only what it is named after. */
@AnalyzeClasses(packages = "dev.plinth.search", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule eachRoomKnowsOnlyWhatItMay = House.of("dev.plinth.search")
            .room("domain")
            .room(
                    "events",
                    "domain",
                    "dev.plinth.platform.events",
                    "com.fasterxml.jackson.annotation",
                    "io.awspring.cloud.sqs..",
                    "org.springframework.stereotype",
                    "tools.jackson..")
            .room(
                    "web",
                    "domain",
                    "dev.plinth.platform.web",
                    "dev.plinth.platform.security",
                    "jakarta..",
                    "org.springframework..",
                    "tools.jackson..")
            .room(
                    "opensearch",
                    "domain",
                    "org.springframework..",
                    "jakarta.validation..",
                    "org.apache.hc..",
                    "org.opensearch.client..")
            .rule();
}
