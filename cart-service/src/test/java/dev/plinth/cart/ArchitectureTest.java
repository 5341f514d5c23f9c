package dev.plinth.cart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Allow-lists, so that a misspelt package fails instead of passing in silence. */
@AnalyzeClasses(packages = "dev.plinth.cart", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String US = "dev.plinth.cart.";

    @ArchTest
    static final ArchRule domainIsPlainJava = classes()
            .that()
            .resideInAPackage(US + "domain")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(US + "domain", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule applicationKnowsTheDomainAndNoAdapter = classes()
            .that()
            .resideInAPackage(US + "application")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    US + "application",
                    US + "domain",
                    "java..",
                    "org.jspecify..",
                    "org.slf4j",
                    "org.springframework.stereotype",
                    "org.springframework.core.retry");

    @ArchTest
    static final ArchRule webKnowsNoStore = classes()
            .that()
            .resideInAPackage(US + "web")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    US + "web",
                    US + "application",
                    US + "domain",
                    "dev.plinth.platform..",
                    "java..",
                    "org.jspecify..",
                    "jakarta..",
                    "com.fasterxml.jackson.annotation",
                    "tools.jackson..",
                    "io.swagger.v3.oas..",
                    "org.springdoc..",
                    "org.springframework..");

    @ArchTest
    static final ArchRule dynamoDbKnowsTheDomainOnly = classes()
            .that()
            .resideInAPackage(US + "dynamodb")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    US + "dynamodb",
                    US + "domain",
                    "dev.plinth.platform..",
                    "java..",
                    "org.jspecify..",
                    "org.slf4j",
                    "jakarta.validation..",
                    "io.awspring.cloud.autoconfigure..",
                    "org.springframework..",
                    "software.amazon.awssdk..");

    @ArchTest
    static final ArchRule redisKnowsTheDomainOnly = classes()
            .that()
            .resideInAPackage(US + "redis")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    US + "redis",
                    US + "domain",
                    "java..",
                    "org.jspecify..",
                    "org.slf4j",
                    "io.github.resilience4j..",
                    "io.lettuce.core",
                    "tools.jackson..",
                    "org.springframework..");

    @ArchTest
    static final ArchRule catalogKnowsTheDomainOnly = classes()
            .that()
            .resideInAPackage(US + "catalog")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    US + "catalog",
                    US + "domain",
                    "java..",
                    "org.jspecify..",
                    "com.github.benmanes.caffeine.cache",
                    "io.github.resilience4j..",
                    "org.springframework..");

    @ArchTest
    static final ArchRule eventsKnowNoStore = classes()
            .that()
            .resideInAPackage(US + "events")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    US + "events",
                    US + "application",
                    US + "domain",
                    "dev.plinth.platform.events",
                    "java..",
                    "org.jspecify..",
                    "org.slf4j",
                    "tools.jackson..",
                    "io.awspring.cloud.sqs..",
                    "org.springframework..");
}
