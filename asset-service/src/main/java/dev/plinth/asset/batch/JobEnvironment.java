package dev.plinth.asset.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.batch.model.KeyValuePair;

/**
 * What a job has to know of where it runs: the stores and names that the service itself uses, said once, to the service.
 * Leave to use them is the job's role's; its memory and time are its definition's.
 */
@Component
class JobEnvironment {

    private static final String REGION = "spring.cloud.aws.region.static";

    private static final List<String> SHARED = List.of(
            "plinth.dynamodb.table",
            "plinth.messaging.topic",
            "plinth.media.bucket",
            "plinth.pipeline.validator",
            "plinth.work.unheard-of",
            "plinth.work.attempts",
            "plinth.work.deaths",
            "plinth.work.first-retry",
            "plinth.work.longest-retry",
            "spring.cloud.aws.endpoint",
            "spring.cloud.aws.dynamodb.endpoint",
            "spring.cloud.aws.s3.endpoint",
            "spring.cloud.aws.s3.path-style-access-enabled",
            "spring.cloud.aws.sns.endpoint");

    private final Environment service;
    private final AwsRegionProvider region;

    JobEnvironment(Environment service, AwsRegionProvider region) {
        this.service = service;
        this.region = region;
    }

    /** As environment variables, of those that are set. */
    List<KeyValuePair> variables() {
        var all = new ArrayList<KeyValuePair>();
        all.add(variable(REGION, region.getRegion().id()));
        for (String name : SHARED) {
            String value = service.getProperty(name);
            if (value != null) {
                all.add(variable(name, value));
            }
        }
        return all;
    }

    /** Spring's name for it in an environment: no dashes, underscores for dots. */
    private static KeyValuePair variable(String property, String value) {
        return KeyValuePair.builder()
                .name(property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
                .value(value)
                .build();
    }
}
