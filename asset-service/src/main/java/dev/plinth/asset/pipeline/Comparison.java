package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.GltfReader;
import dev.plinth.asset.gltf.Limits;
import dev.plinth.asset.pipeline.poster.Posters;
import dev.plinth.asset.pipeline.texture.Gallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How like their source files look, whoever made them: rendered from the places of the fidelity gate, every variant too. */
public final class Comparison {

    private static final int EDGE = 256;

    private final FidelityGate gate;

    /**
     * @param ssim mean over the views
     * @param psnr mean over the views, in dB
     */
    public record Likeness(double ssim, double psnr) {}

    /** @throws dev.plinth.asset.gltf.GltfRefused where the source cannot be taken */
    public Comparison(Path source) throws IOException {
        Document given = read(source);
        List<String> variants = Variants.of(given.json());
        var posters = new Posters(given, new Gallery(), EDGE);
        gate = new FidelityGate(posters.turntable(EDGE, variants.size()), variants);
    }

    /** @throws dev.plinth.asset.gltf.GltfRefused where the file cannot be taken */
    public Likeness of(Path other) throws IOException {
        Look look = gate.look(read(other));
        return new Likeness(look.ssim(), look.psnr());
    }

    private static Document read(Path file) throws IOException {
        return new GltfReader(Limits.DEFAULT).read(Files.readAllBytes(file));
    }
}
