package dev.plinth.asset.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import software.amazon.awssdk.regions.Region;

class JobEnvironmentTest {

    @Test
    void tellsWhatTheServiceUsesAndNoSecret() {
        var service = new MockEnvironment()
                .withProperty("plinth.media.bucket", "shop-models")
                .withProperty("plinth.work.first-retry", "2m")
                .withProperty("spring.cloud.aws.credentials.secret-key", "secret")
                .withProperty("plinth.pipeline.memory", "1GB");

        assertThat(new JobEnvironment(service, () -> Region.EU_WEST_1).variables())
                .extracting(each -> each.name() + "=" + each.value())
                .containsExactlyInAnyOrder(
                        "SPRING_CLOUD_AWS_REGION_STATIC=eu-west-1",
                        "PLINTH_MEDIA_BUCKET=shop-models",
                        "PLINTH_WORK_FIRSTRETRY=2m");
    }
}
