package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a shop would want to know about a model, though it is sound glTF. */
final class Commerce {

    private static final double SMALLEST_METRES = 0.005;
    private static final double LARGEST_METRES = 20;
    private static final int MANY_MATERIALS = 24;
    private static final int MANY_DRAW_CALLS = 60;

    private Commerce() {}

    static List<Warning> warnings(Document document, Bounds bounds) {
        List<Warning> warnings = new ArrayList<>();
        double size = bounds.longestEdge();
        if (size < SMALLEST_METRES || size > LARGEST_METRES) {
            String detail =
                    "The model measures %.3g m; one unit must be one metre, or it stands in a room at the wrong size.";
            warnings.add(new Warning("not-true-to-scale", String.format(Locale.ROOT, detail, size)));
        }
        int materials = Tree.size(document.json(), "materials");
        if (materials > MANY_MATERIALS) {
            warnings.add(new Warning("many-materials", materials + " materials draw slowly on phones."));
        }
        int drawCalls = Measure.of(document).drawCalls();
        if (drawCalls > MANY_DRAW_CALLS) {
            warnings.add(new Warning(
                    "many-draw-calls",
                    drawCalls + " separate pieces draw slowly on phones; join what is one material."));
        }
        if (Variants.of(document.json()).isEmpty()) {
            warnings.add(new Warning(
                    "no-variants",
                    "The model has one look. A product that is sold in several needs a material variant"
                            + " (KHR_materials_variants) for each."));
        }
        return warnings;
    }
}
