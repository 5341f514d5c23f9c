package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.pipeline.poster.Posters;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the posters: the default look and each variant, in every size. */
final class Portraits {

    private static final String KIND = "poster";

    private final Workbench bench;
    private final Posters posters;
    private final Measure before;

    Portraits(Workbench bench, Posters posters, Document document) {
        this.bench = bench;
        this.posters = posters;
        this.before = Measure.of(document);
    }

    void make(List<String> variants) throws IOException {
        make(null, null);
        for (int variant = 0; variant < variants.size(); variant++) {
            make(variant, variants.get(variant));
        }
    }

    private void make(@Nullable Integer variant, @Nullable String name) throws IOException {
        List<Integer> edges = bench.options().posterEdges();
        List<byte[]> pictures = bench.journal()
                .timed(
                        KIND,
                        name == null ? "default" : name,
                        before,
                        () -> posters.posters(variant, edges),
                        made -> before.withBytes(made.getFirst().length));
        for (int i = 0; i < pictures.size(); i++) {
            bench.keep(bench.out().picture(KIND, name, pictures.get(i), edges.get(i)));
        }
    }
}
