package dev.plinth.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.plinth.search", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theDomainIsPlainJava = classes()
            .that()
            .resideInAPackage("..search.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..search.domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule listenersKnowTheDomainAndTheQueue = classes()
            .that()
            .resideInAPackage("..search.events..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..search.domain..",
                    "..search.events..",
                    "dev.plinth.platform.events..",
                    "io.awspring.cloud.sqs..",
                    "org.springframework.stereotype..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule pagesKnowTheDomainOnly = classes()
            .that()
            .resideInAPackage("..search.web..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..search.domain..",
                    "..search.web..",
                    "dev.plinth.platform.web..",
                    "dev.plinth.platform.security..",
                    "org.springframework..",
                    "io.swagger.v3.oas..",
                    "jakarta..",
                    "tools.jackson..",
                    "org.slf4j..",
                    "java..",
                    "org.jspecify..");
}
