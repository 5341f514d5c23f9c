package dev.plinth.order;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.plinth.order", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String DOMAIN = "dev.plinth.order.domain..";
    private static final String APPLICATION = "dev.plinth.order.application";
    private static final String NEIGHBOUR = "dev.plinth.order.neighbour";
    private static final String[] PLAIN = {"java..", "org.jspecify..", "org.slf4j.."};

    @ArchTest
    static final ArchRule domainIsPlainJava = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule applicationKnowsNoAdapter = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(APPLICATION, DOMAIN, "org.springframework.stereotype"));

    @ArchTest
    static final ArchRule onlyPostgresKnowsTheDatabase = classes()
            .that()
            .resideInAPackage("dev.plinth.order.postgres")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    "dev.plinth.order.postgres",
                    DOMAIN,
                    "dev.plinth.platform.events",
                    "dev.plinth.platform.web", // an outage of the database is said here, like any adapter's
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "com.zaxxer.hikari",
                    "org.springframework.boot..",
                    "org.springframework.context.annotation",
                    "org.springframework.core.annotation",
                    "org.springframework.dao",
                    "org.springframework.jdbc..",
                    "org.springframework.orm.jpa",
                    "org.springframework.stereotype",
                    "org.springframework.transaction..",
                    "org.springframework.web.bind.annotation",
                    "com.fasterxml.jackson.annotation",
                    "tools.jackson.."));

    @ArchTest
    static final ArchRule onlyStripeKnowsTheProvider = classes()
            .that()
            .resideInAPackage("dev.plinth.order.stripe")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    "dev.plinth.order.stripe",
                    DOMAIN,
                    NEIGHBOUR,
                    "com.stripe..",
                    "jakarta.validation..",
                    "org.springframework.boot.context..",
                    "org.springframework.context.annotation",
                    "org.springframework.stereotype",
                    "org.springframework.validation..",
                    "tools.jackson.."));

    @ArchTest
    static final ArchRule onlySesKnowsWhoCarriesMails = classes()
            .that()
            .resideInAPackage("dev.plinth.order.ses")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    "dev.plinth.order.ses",
                    "dev.plinth.order.application",
                    DOMAIN,
                    NEIGHBOUR,
                    "jakarta.validation..",
                    "software.amazon.awssdk..",
                    "org.springframework.."));

    @ArchTest
    static final ArchRule merchantsEndpointsAreKnownInOnePlace = classes()
            .that()
            .resideInAPackage("dev.plinth.order.webhook")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    "dev.plinth.order.webhook",
                    DOMAIN,
                    "jakarta..",
                    "javax.crypto..",
                    "org.apache.hc..",
                    "org.springframework.."));

    @ArchTest
    static final ArchRule onlyPdfKnowsHowPagesAreMade = classes()
            .that()
            .resideInAPackage("dev.plinth.order.pdf")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    "dev.plinth.order.pdf", DOMAIN, "jakarta.validation..", "org.openpdf..", "org.springframework.."));

    @ArchTest
    static final ArchRule neighboursAreAskedOverHttp = classes()
            .that()
            .resideInAnyPackage("dev.plinth.order.cart", "dev.plinth.order.catalog", "dev.plinth.order.identity")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    "dev.plinth.order.cart",
                    "dev.plinth.order.catalog",
                    "dev.plinth.order.identity",
                    DOMAIN,
                    NEIGHBOUR,
                    "jakarta.servlet.http",
                    "jakarta.validation..",
                    "org.springframework.."));

    @ArchTest
    static final ArchRule webKnowsNoOtherAdapter = classes()
            .that()
            .resideInAPackage("dev.plinth.order.web")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    "dev.plinth.order.web",
                    APPLICATION,
                    DOMAIN,
                    "dev.plinth.platform.security",
                    "dev.plinth.platform.web",
                    "io.swagger.v3.oas..",
                    "jakarta.servlet.http",
                    "jakarta.validation..",
                    "org.springdoc..",
                    "org.springframework..",
                    "tools.jackson.."));

    private static String[] with(String... packages) {
        var all = new String[PLAIN.length + packages.length];
        System.arraycopy(PLAIN, 0, all, 0, PLAIN.length);
        System.arraycopy(packages, 0, all, PLAIN.length, packages.length);
        return all;
    }
}
