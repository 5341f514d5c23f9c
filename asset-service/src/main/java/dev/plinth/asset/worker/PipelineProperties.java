package dev.plinth.asset.worker;

import dev.plinth.asset.application.Hands;
import dev.plinth.asset.application.LightWork;
import dev.plinth.asset.application.Scratch;
import dev.plinth.asset.domain.Weight;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param workers processes that work side by side
 * @param memory heap of each
 * @param nativeMemory what each may take beside its heap: pictures, geometry, the JVM itself
 * @param timeout how long one upload may take
 * @param validator whether anything may be made ready that the Khronos validator has not seen
 * @param light what these workers take; a heavier upload becomes a Batch job
 */
@Validated
@ConfigurationProperties("plinth.pipeline")
record PipelineProperties(
        @Min(1) int workers,
        @NotNull DataSize memory,
        @NotNull DataSize nativeMemory,
        @NotNull Duration timeout,
        @DefaultValue("required") Validator validator,
        @NotNull @Valid Light light) {

    enum Validator {
        REQUIRED,
        OPTIONAL
    }

    record Light(
            @NotNull DataSize bytes,
            @Min(1) long triangles,
            @Min(1) long pixels) {}

    @Configuration(proxyBeanMethods = false)
    static class Use {

        @Bean
        Scratch scratch(ScratchFolder folder) {
            return new Scratch(folder.folder());
        }

        /** Threads that keep no process alive. */
        @Bean
        Hands hands(PipelineProperties properties) {
            return new Hands(Executors.newFixedThreadPool(
                    properties.workers(), Thread.ofVirtual().name("resumed-", 0).factory()));
        }

        @Bean
        LightWork lightWork(PipelineProperties properties) {
            Light light = properties.light();
            return new LightWork(new Weight(light.bytes().toBytes(), light.triangles(), light.pixels()));
        }
    }
}
