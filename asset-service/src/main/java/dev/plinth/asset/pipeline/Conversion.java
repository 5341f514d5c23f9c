package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.GltfReader;
import dev.plinth.asset.gltf.GltfWriter;
import dev.plinth.asset.gltf.Limits;
import dev.plinth.asset.pipeline.texture.Gallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The full level of detail and nothing beside it, as other optimisers make one: no posters, no gate, no check. */
public final class Conversion {

    private Conversion() {}

    /** @throws dev.plinth.asset.gltf.GltfRefused where the source cannot be taken */
    public static void full(Path source, Path to) throws IOException {
        Document made = new GltfReader(Limits.DEFAULT).read(Files.readAllBytes(source));
        List<Step> steps = new ArrayList<>(Recipe.common());
        steps.addAll(Recipe.rendition(RenditionOptions.FULL, new Gallery()));
        for (Step step : steps) {
            made = step.apply(made);
        }
        Files.write(to, GltfWriter.write(made, Compression.KHR_MESHOPT));
    }
}
