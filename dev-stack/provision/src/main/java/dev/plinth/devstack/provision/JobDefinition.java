package dev.plinth.devstack.provision;

import java.nio.file.Path;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.RegisterJobDefinitionRequest;
import tools.jackson.databind.json.JsonMapper;

/** An AWS Batch job definition: {@code infra/batch}. */
public record JobDefinition(RegisterJobDefinitionRequest request) {

    public static JobDefinition read(Path file) {
        return new JobDefinition(
                SdkJson.read(JsonMapper.shared().readTree(file), RegisterJobDefinitionRequest.builder())
                        .build());
    }

    public JobDefinition named(String name) {
        return new JobDefinition(request.copy(copy -> copy.jobDefinitionName(name)));
    }

    public String name() {
        return request.jobDefinitionName();
    }

    /** As its next revision. */
    public void createIn(BatchClient batch) {
        batch.registerJobDefinition(request);
    }
}
