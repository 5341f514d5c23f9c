package dev.plinth.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** Each room of the door knows the frameworks that it stands on, and of the other rooms only how to say no. */
@AnalyzeClasses(packages = "dev.plinth.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String US = "dev.plinth.gateway.";

    @ArchTest
    static final ArchRule problemsKnowNoOtherRoom = room("problems", "org.slf4j", "tools.jackson.databind..");

    @ArchTest
    static final ArchRule limitsKnowOnlyProblems = room(
            "limits",
            US + "problems",
            "com.github.benmanes.caffeine.cache",
            "io.github.resilience4j.ratelimiter",
            "jakarta.validation..",
            "org.slf4j");

    @ArchTest
    static final ArchRule loginKnowsOnlyProblems =
            room("login", US + "problems", "com.nimbusds..", "jakarta.validation..");

    @ArchTest
    static final ArchRule sessionsKnowTheirTableAndNoOtherRoom = room(
            "sessions",
            "com.github.benmanes.caffeine.cache",
            "jakarta.validation..",
            "org.slf4j",
            "software.amazon.awssdk..",
            "tools.jackson..");

    @ArchTest
    static final ArchRule storefrontKnowsNoOtherRoom = room("storefront", "jakarta.validation..");

    private static ArchRule room(String name, String... alsoKnows) {
        String[] all = Stream.concat(
                        Stream.of(
                                US + name,
                                "java..",
                                "org.jspecify..",
                                "org.reactivestreams",
                                "org.springframework..",
                                "reactor.core..",
                                "reactor.util.."),
                        Arrays.stream(alsoKnows))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(US + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all);
    }
}
