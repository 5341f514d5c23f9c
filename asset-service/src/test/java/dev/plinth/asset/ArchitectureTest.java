package dev.plinth.asset;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.plinth.asset", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theDomainIsPlainJava = classes()
            .that()
            .resideInAPackage("..asset.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..asset.domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule useCasesKnowTheDomain = classes()
            .that()
            .resideInAPackage("..asset.application..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..asset.domain..",
                    "..asset.application..",
                    "org.springframework.stereotype..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule thePipelineKnowsNeitherSpringNorTheCloud = classes()
            .that()
            .resideInAnyPackage("..asset.gltf..", "..asset.pipeline..", "..asset.cli..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..asset.gltf..",
                    "..asset.pipeline..",
                    "..asset.cli..",
                    "org.apache.commons.compress..",
                    "org.lwjgl..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "dev.fileformat.drako..",
                    "com.openize.drako..",
                    "com.luciad..",
                    "com.aayushatharva.brotli4j..",
                    "javax.imageio..",
                    "java..",
                    "org.jspecify..");
}
