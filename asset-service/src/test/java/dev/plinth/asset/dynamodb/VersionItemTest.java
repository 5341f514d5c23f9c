package dev.plinth.asset.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Upload;
import dev.plinth.asset.gltf.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

class VersionItemTest {

    private static final int MOST_OF_DYNAMODB = 400 * 1024;
    private static final List<String> LEVELS = List.of("preview", "low", "full");

    private final ModelVersion version =
            ModelVersion.awaiting(ModelId.fresh(), 999_999, new Upload("chair.glb", 10, "a".repeat(64)), Instant.EPOCH);

    /** As many looks as an upload may have, with the longest names in the widest characters. */
    @Test
    void theLargestManifestIsAnItem() {
        var item = VersionItem.of(
                version.ended(new Progress.Ready(largest()), Instant.EPOCH),
                JsonMapper.builder().build());

        int bytes = item.entrySet().stream()
                .mapToInt(each -> each.getKey().length() + bytes(each.getValue()))
                .sum();
        assertThat(bytes).isLessThan(MOST_OF_DYNAMODB);
    }

    private static int bytes(AttributeValue value) {
        return value.s() == null ? 100 : value.s().getBytes(UTF_8).length;
    }

    private Manifest largest() {
        List<String> looks = IntStream.range(0, Limits.DEFAULT.variants())
                .mapToObj(i -> "漢".repeat(Limits.DEFAULT.nameLength() - 2) + "%02d".formatted(i))
                .toList();
        return new Manifest(
                looks,
                new Manifest.Bounds(List.of(-0.123456789, 0.0, 0.0), List.of(1.123456789, 1.0, 1.0)),
                Stream.concat(
                                Stream.concat(LEVELS.stream(), LEVELS.stream().map(_ -> "comparison"))
                                        .map(kind -> rendition(kind, Optional.empty())),
                                Stream.concat(
                                                Stream.of(Optional.<String>empty()),
                                                looks.stream().map(Optional::of))
                                        .flatMap(look -> Stream.of("poster", "poster", "usdz")
                                                .map(kind -> rendition(kind, look))))
                        .toList(),
                LEVELS.stream().map(level -> fidelity(level, looks)).toList(),
                Collections.nCopies(60, report()),
                List.of(new Manifest.Warning(
                        "variants-missing", looks.stream().limit(5).collect(joining(", ")))));
    }

    private Manifest.Rendition rendition(String kind, Optional<String> look) {
        String key = version.keyOf(kind, "f".repeat(64) + ".webp");
        return new Manifest.Rendition(
                kind, look, key, 1_234_567, 123_456, "model/vnd.usdz+zip", 800, Optional.of("br"));
    }

    private Manifest.Fidelity fidelity(String level, List<String> looks) {
        var views = new ArrayList<Manifest.View>();
        for (String camera : List.of("three-quarter", "right", "high-behind", "below")) {
            views.add(new Manifest.View(camera, Optional.empty(), 0.9876543210123456, 41.123456789012345));
        }
        looks.forEach(look -> views.add(
                new Manifest.View("three-quarter", Optional.of(look), 0.9876543210123456, 41.123456789012345)));
        return new Manifest.Fidelity(
                level, 0.987654321, 41.123456789, 0.97, views, version.keyOf("comparison", "f".repeat(64) + ".webp"));
    }

    private static Manifest.StepReport report() {
        var size = new Manifest.Size(123_456_789, 1_234_567, 1_234_567, 99, 999);
        return new Manifest.StepReport("preview", "compress-textures", size, size, 123_456, 123_456);
    }
}
