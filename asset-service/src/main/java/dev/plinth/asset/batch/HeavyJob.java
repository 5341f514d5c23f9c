package dev.plinth.asset.batch;

import dev.plinth.asset.application.ProcessUpload;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.Models;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * What runs in a Batch job: the same work on the same version as in the service, with more room. It answers no requests,
 * hears no queue and has no key that signs.
 */
@EnableAutoConfiguration(excludeName = "dev.plinth.platform.security.SecurityAutoConfiguration")
@ConfigurationPropertiesScan({
    "dev.plinth.asset.batch",
    "dev.plinth.asset.dynamodb",
    "dev.plinth.asset.s3",
    "dev.plinth.asset.timer",
    "dev.plinth.asset.worker"
})
@ComponentScan(
        basePackages = {
            "dev.plinth.asset.application",
            "dev.plinth.asset.batch",
            "dev.plinth.asset.dynamodb",
            "dev.plinth.asset.s3",
            "dev.plinth.asset.timer",
            "dev.plinth.asset.worker"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Timer"))
public final class HeavyJob {

    /** Between two looks at what another attempt holds; this process has nothing else to do, so that it may sleep. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** Nothing is too heavy here. */
    private static final String[] DIFFERENT = {
        "--spring.cloud.aws.sqs.enabled=false",
        "--plinth.pipeline.workers=1",
        "--plinth.pipeline.light.bytes=1TB",
        "--plinth.pipeline.light.triangles=" + Long.MAX_VALUE,
        "--plinth.pipeline.light.pixels=" + Long.MAX_VALUE
    };

    private HeavyJob() {}

    /**
     * Returns when the version is finished, by this job or by another, or put off, since the shop is at fault: then it is
     * handed over anew.
     */
    public static void run(String model, String version) throws InterruptedException {
        // Lazily: only what this work needs, of all that the service can do.
        var application = new SpringApplicationBuilder(HeavyJob.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true);
        try (var context = application.run(DIFFERENT)) {
            finish(
                    context.getBean(ProcessUpload.class),
                    context.getBean(Models.class),
                    ModelId.of(model),
                    Integer.parseInt(version));
        }
    }

    /** An attempt that was killed holds its version for a while yet; what was put off is not waited for on this machine. */
    private static void finish(ProcessUpload processUpload, Models models, ModelId id, int number)
            throws InterruptedException {
        processUpload.prepare(id, number);
        Optional<ModelVersion> left = models.version(id, number);
        while (left.isPresent() && left.get().isHeldByOne()) {
            Thread.sleep(LOOK);
            processUpload.prepare(id, number);
            left = models.version(id, number);
        }
    }
}
