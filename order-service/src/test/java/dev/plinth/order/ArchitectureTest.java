package dev.plinth.order;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.plinth.devstack.test.House;

/** The inside knows no framework, and each other room only what it is named after. */
@AnalyzeClasses(packages = "dev.plinth.order", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule eachRoomKnowsOnlyWhatItMay = House.of("dev.plinth.order")
            .room("domain")
            .room("application", "domain", "org.springframework.stereotype")
            .room(
                    "postgres",
                    "domain",
                    "dev.plinth.platform.events",
                    "dev.plinth.platform.web",
                    "com.fasterxml.jackson.annotation",
                    "com.zaxxer.hikari",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "org.springframework.boot..",
                    "org.springframework.context.annotation",
                    "org.springframework.core.annotation",
                    "org.springframework.dao",
                    "org.springframework.jdbc..",
                    "org.springframework.orm.jpa",
                    "org.springframework.stereotype",
                    "org.springframework.transaction..",
                    "org.springframework.web.bind.annotation",
                    "tools.jackson..")
            .room(
                    "stripe",
                    "domain",
                    "neighbour",
                    "com.stripe..",
                    "jakarta.validation..",
                    "org.springframework.boot.context..",
                    "org.springframework.context.annotation",
                    "org.springframework.stereotype",
                    "org.springframework.validation..",
                    "tools.jackson..")
            .room(
                    "ses",
                    "application",
                    "domain",
                    "neighbour",
                    "jakarta.validation..",
                    "org.springframework..",
                    "software.amazon.awssdk..")
            .room("webhook", "domain", "jakarta..", "javax.crypto..", "org.apache.hc..", "org.springframework..")
            .room(
                    "gateway",
                    "domain",
                    "jakarta.servlet.http",
                    "jakarta.validation..",
                    "javax.crypto..",
                    "org.springframework..")
            .room("cldr", "domain", "org.springframework.stereotype")
            .room("pdf", "domain", "com.ibm.icu.text", "jakarta.validation..", "org.openpdf..", "org.springframework..")
            .room("hmac", "domain", "javax.crypto..", "org.springframework..", "jakarta.validation..")
            .room(
                    "neighbour",
                    "domain",
                    "io.github.resilience4j..",
                    "org.springframework..",
                    "io.micrometer.context",
                    "jakarta.annotation")
            .room("schedule", "application", "domain", "org.springframework..")
            .room(
                    "cart",
                    "dev.plinth.platform.web",
                    "domain",
                    "neighbour",
                    "jakarta.servlet.http",
                    "org.springframework..")
            .room("catalog", "domain", "neighbour", "org.springframework..")
            .room("identity", "jakarta.validation..", "org.springframework..")
            .room(
                    "web",
                    "application",
                    "domain",
                    "dev.plinth.platform.security",
                    "dev.plinth.platform.web",
                    "io.swagger.v3.oas..",
                    "jakarta.servlet.http",
                    "jakarta.validation..",
                    "org.springdoc..",
                    "org.springframework..",
                    "tools.jackson..")
            .rule();
}
