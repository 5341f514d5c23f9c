package dev.plinth.asset;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.plinth.devstack.test.House;

/** The pipeline knows neither Spring nor the cloud, and can be run without them. */
@AnalyzeClasses(packages = "dev.plinth.asset", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule eachRoomKnowsOnlyWhatItMay = House.of("dev.plinth.asset")
            .room("domain")
            .room("application", "domain", "org.springframework.stereotype")
            .room("gltf", "com.openize.drako..", "org.apache.commons.compress..", "org.lwjgl..", "tools.jackson..")
            .room(
                    "pipeline",
                    "gltf",
                    "com.aayushatharva.brotli4j..",
                    "com.luciad..",
                    "javax.imageio..",
                    "org.lwjgl..",
                    "tools.jackson..",
                    "org.apache.commons.compress..")
            .room("cli", "gltf", "pipeline", "tools.jackson..", "com.fasterxml.jackson.annotation", "javax.management")
            .room(
                    "worker",
                    "domain",
                    "application",
                    "pipeline",
                    "org.springframework..",
                    "tools.jackson..",
                    "jakarta.validation..",
                    "cli",
                    "jakarta.annotation")
            .room(
                    "batch",
                    "domain",
                    "application",
                    "org.springframework..",
                    "software.amazon.awssdk..",
                    "jakarta.validation..")
            .room("catalog", "domain", "org.springframework..")
            .room(
                    "cloudfront",
                    "domain",
                    "org.springframework..",
                    "software.amazon.awssdk..",
                    "jakarta.validation..",
                    "tools.jackson..",
                    "com.github.benmanes.caffeine.cache",
                    "io.micrometer.core.instrument")
            .room(
                    "dynamodb",
                    "domain",
                    "dev.plinth.platform..",
                    "org.springframework..",
                    "software.amazon.awssdk..",
                    "jakarta.validation..",
                    "tools.jackson..")
            .room("events", "application", "domain", "io.awspring.cloud.sqs..", "org.springframework..")
            .room(
                    "s3",
                    "domain",
                    "application",
                    "org.springframework..",
                    "software.amazon.awssdk..",
                    "jakarta.validation..")
            .room("timer", "application", "org.springframework..")
            .room(
                    "web",
                    "application",
                    "domain",
                    "dev.plinth.platform..",
                    "io.swagger.v3.oas..",
                    "jakarta..",
                    "org.springframework..",
                    "com.fasterxml.jackson.annotation")
            .rule();
}
