package dev.plinth.asset.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.ModelVersion.Step;
import dev.plinth.asset.domain.Upload;
import dev.plinth.platform.dynamodb.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

/** How a version lies beside its model; the manifest is one JSON text, as it is only ever read whole. */
final class VersionItem {

    private VersionItem() {}

    static Map<String, AttributeValue> key(ModelId model, int number) {
        return Map.of("pk", fromS("MODEL#" + model), "sk", fromS("VERSION#%06d".formatted(number)));
    }

    static Map<String, AttributeValue> of(ModelVersion version, JsonMapper json) {
        var item = new HashMap<>(key(version.model(), version.number()));
        item.put("model", fromS(version.model().toString()));
        item.put("number", fromN(Integer.toString(version.number())));
        item.put("fileName", fromS(version.upload().fileName()));
        item.put("bytes", fromN(Long.toString(version.upload().bytes())));
        item.put("sha256", fromS(version.upload().sha256()));
        item.put(
                "parts",
                fromL(version.upload().parts().stream()
                        .map(AttributeValue::fromS)
                        .toList()));
        WorkItem.write(version.work(), item);
        switch (version.progress()) {
            case Progress.AwaitingUpload() -> item.put("state", fromS("AWAITING_UPLOAD"));
            case Progress.Processing(Step at) -> {
                item.put("state", fromS("PROCESSING"));
                item.put("step", fromS(at.name()));
                item.put("done", fromN(Integer.toString(at.done())));
                item.put("total", fromN(Integer.toString(at.total())));
            }
            case Progress.Ready(Manifest manifest) -> {
                item.put("state", fromS("READY"));
                item.put("manifest", fromS(json.writeValueAsString(manifest)));
            }
            case Progress.Failed(String code, String detail, Optional<Manifest.Fidelity> compared) -> {
                item.put("state", fromS("FAILED"));
                item.put("failureCode", fromS(code));
                item.put("failureDetail", fromS(detail));
                compared.ifPresent(found -> item.put("failureCompared", fromS(json.writeValueAsString(found))));
            }
        }
        return item;
    }

    static ModelVersion toVersion(Item item, JsonMapper json) {
        return new ModelVersion(
                ModelId.of(item.text("model")),
                (int) item.number("number"),
                new Upload(item.text("fileName"), item.number("bytes"), item.text("sha256"), parts(item)),
                progress(item, json),
                WorkItem.read(item));
    }

    private static List<String> parts(Item item) {
        AttributeValue parts = item.attributes().get("parts");
        return parts == null
                ? List.of()
                : parts.l().stream().map(AttributeValue::s).toList();
    }

    private static Progress progress(Item item, JsonMapper json) {
        return switch (item.text("state")) {
            case "AWAITING_UPLOAD" -> new Progress.AwaitingUpload();
            case "PROCESSING" -> new Progress.Processing(step(item));
            case "READY" -> new Progress.Ready(json.readValue(item.text("manifest"), Manifest.class));
            case "FAILED" ->
                new Progress.Failed(
                        item.text("failureCode"),
                        item.text("failureDetail"),
                        item.maybeText("failureCompared").map(found -> json.readValue(found, Manifest.Fidelity.class)));
            default -> throw new IllegalStateException("unknown state " + item.text("state"));
        };
    }

    private static Step step(Item item) {
        return item.maybeText("step")
                .map(name -> new Step(name, (int) item.number("done"), (int) item.number("total")))
                .orElse(Step.QUEUED);
    }
}
