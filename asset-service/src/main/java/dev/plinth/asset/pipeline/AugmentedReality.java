package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.pipeline.usdz.Usdz;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a USDZ of the default look and of each variant: Quick Look knows no variants. */
final class AugmentedReality {

    private static final String KIND = "usdz";

    private final Workbench bench;
    private final Document document;
    private final Measure measure;

    AugmentedReality(Workbench bench, Document common) {
        this.bench = bench;
        this.document = bench.journal().apply(KIND, Recipe.usdz(), common);
        this.measure = Measure.of(document);
    }

    void make(List<String> variants) throws IOException {
        make(null, null);
        for (int variant = 0; variant < variants.size(); variant++) {
            make(variant, variants.get(variant));
        }
    }

    private void make(@Nullable Integer variant, @Nullable String name) throws IOException {
        byte[] usdz = bench.journal()
                .timed(
                        KIND,
                        name == null ? "default" : name,
                        measure,
                        () -> Usdz.write(document, variant, bench.gallery()),
                        made -> measure.withBytes(made.length));
        bench.keep(bench.out().model(KIND, name, Format.USDZ, usdz, measure.triangles()));
    }
}
