package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.GltfReader;
import dev.plinth.asset.gltf.GltfWriter;
import dev.plinth.asset.pipeline.texture.Pixels;
import dev.plinth.asset.pipeline.texture.WebpEncoder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes levels of detail. What is too large is tried with less; of what is small enough, or became no smaller, the
 * smallest that passes the gate is kept. Where none of these does, more is tried before the upload is refused: to look
 * right goes before to be small.
 */
final class Levels {

    private static final int TRIES = 3;
    private static final float SHEET_QUALITY = 0.86f;
    static final int STEPS_OF_ONE = 10;

    private final Workbench bench;
    private final FidelityGate gate;
    private final Document common;

    Levels(Workbench bench, FidelityGate gate, Document common) {
        this.bench = bench;
        this.gate = gate;
        this.common = common;
    }

    void make(RenditionOptions wanted) throws IOException {
        Deque<Draft> larger = new ArrayDeque<>();
        Draft draft = draft(wanted);
        while (draft.isTooLarge() && larger.size() < TRIES) {
            larger.push(draft);
            draft = draft(draft.options().smaller());
        }
        Look look = look(draft);
        for (int finer = 0; !look.reaches(wanted.floor()); look = look(draft)) {
            if (!larger.isEmpty()) {
                draft = larger.pop();
            } else if (finer++ < TRIES) {
                draft = draft(draft.options().finer());
            } else {
                throw new BelowFidelity(look, compared(draft, look));
            }
        }
        keepBetter(draft, look);
    }

    private void keepBetter(Draft draft, Look look) throws IOException {
        if (SecondTry.isWorthwhile(common, draft, look)) {
            Draft second = draft(draft.options().closer());
            Look closer = look(second);
            if (SecondTry.pays(draft, look, second, closer)) {
                keep(second, closer);
                return;
            }
        }
        keep(draft, look);
    }

    private Draft draft(RenditionOptions options) {
        Document made = bench.journal().apply(options.kind(), Recipe.rendition(options, bench.gallery()), common);
        Measure before = Measure.of(made);
        byte[] glb = bench.journal()
                .timed(
                        options.kind(),
                        "meshopt",
                        before,
                        () -> GltfWriter.write(made, bench.options().compression()),
                        written -> before.withBytes(written.length));
        return new Draft(options, glb, before.withBytes(glb.length));
    }

    /** At the very bytes that would be published, read as a viewer reads them. */
    private Look look(Draft draft) {
        return bench.journal()
                .timed(
                        draft.options().kind(),
                        "fidelity",
                        draft.measure(),
                        () -> gate.look(new GltfReader(bench.options().limits()).read(draft.glb())),
                        seen -> draft.measure());
    }

    private void keep(Draft draft, Look look) throws IOException {
        String kind = draft.options().kind();
        Rendition rendition = bench.out()
                .model(kind, null, Format.GLB, draft.glb(), draft.measure().triangles());
        bench.journal()
                .check(kind, "check", draft.measure(), () -> bench.soundness().ofMade(draft.glb()));
        if (draft.isTooLarge()) {
            bench.warn("large-" + kind, "The " + kind + " has " + draft.glb().length / 1024 + " KiB.");
        }
        Outcome.Compared compared = compared(draft, look);
        bench.keep(rendition);
        bench.keep(compared.picture());
        bench.keep(compared.fidelity());
    }

    private Outcome.Compared compared(Draft draft, Look look) throws IOException {
        Pixels sheet = look.sheet();
        Rendition picture =
                bench.out().picture("comparison", null, WebpEncoder.encode(sheet, false, SHEET_QUALITY), sheet.width());
        RenditionOptions made = draft.options();
        return new Outcome.Compared(
                new Fidelity(made.kind(), look.ssim(), look.psnr(), made.floor(), look.views(), picture.sha256()),
                picture);
    }
}
