package dev.plinth.asset.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityTest {

    @ParameterizedTest
    @CsvSource({
        "FULL,    preview low full poster usdz, preview full",
        "LOW,     preview low full poster usdz, preview low",
        "PREVIEW, preview low full poster usdz, preview",
        "FULL,    full low preview,             preview full",
        "LOW,     preview full,                 preview",
        "FULL,    preview low,                  preview low",
        "PREVIEW, full,                         full",
        "FULL,    full,                         full",
    })
    void aReaderLoadsThePreviewAndThenTheBestThatSuitsIt(Quality quality, String made, String loaded) {
        var renditions = Stream.of(made.split(" "))
                .map(kind -> new Manifest.Rendition(kind, Optional.empty(), kind, 1, 1, "x/y", 0, Optional.empty()))
                .toList();
        var bounds = new Manifest.Bounds(List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));

        assertThat(quality.levelsOf(new Manifest(List.of(), bounds, renditions, List.of(), List.of(), List.of())))
                .extracting(Manifest.Rendition::kind)
                .containsExactly(loaded.split(" "));
    }
}
