package dev.plinth.asset.pipeline.mesh;

import dev.plinth.asset.gltf.Accessor;
import dev.plinth.asset.gltf.ComponentType;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.ElementType;
import dev.plinth.asset.gltf.Extensions;
import dev.plinth.asset.pipeline.Step;
import java.util.Arrays;

/**
 * Stores directions, colours, joints and weights in bytes or shorts (KHR_mesh_quantization).
 *
 * @param normalBits 8 for bytes, 9 to 16 for shorts
 */
public record QuantiseVectors(int normalBits) implements Step {

    @Override
    public String name() {
        return "quantise-vectors";
    }

    @Override
    public Document apply(Document document) {
        Document changed = Primitives.change(document, (geometry, mesh, primitive) -> {
            boolean oneSetOfWeights = !geometry.streams().containsKey("WEIGHTS_1");
            return geometry.mapStreams((name, stream) -> switch (name) {
                case "NORMAL", "TANGENT" -> directions(stream);
                case "COLOR_0" -> colours(stream);
                case "JOINTS_0" -> joints(stream);
                case "WEIGHTS_0" -> oneSetOfWeights ? weights(stream) : stream;
                default -> stream;
            });
        });
        Extensions.require(changed.json(), "KHR_mesh_quantization");
        return changed;
    }

    /** Snapped to the grid on which they are packed, so that equal ones weld. */
    private Accessor directions(Accessor stream) {
        ComponentType component = normalBits <= 8 ? ComponentType.BYTE : ComponentType.SHORT;
        int width = stream.type().components();
        float[] values = stream.floats();
        double steps = (1 << normalBits) - 1.0;
        for (int i = 0; i < values.length; i += width) {
            double length =
                    Math.sqrt(values[i] * values[i] + values[i + 1] * values[i + 1] + values[i + 2] * values[i + 2]);
            for (int c = 0; c < width; c++) {
                double unit = c == 3 ? Math.signum(values[i + c]) : values[i + c] / (length == 0 ? 1 : length);
                values[i + c] = (float) (Math.rint(unit * steps) / steps * component.one());
            }
            if (length == 0) {
                values[i + 2] = (float) component.one();
            }
        }
        return Accessor.packed(stream.type(), component, true, values, normalBits);
    }

    private static Accessor colours(Accessor stream) {
        float[] values = stream.floats();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.clamp(values[i], 0, 1) * 255;
        }
        return Accessor.packed(stream.type(), ComponentType.UNSIGNED_BYTE, true, values, 0);
    }

    private static Accessor joints(Accessor stream) {
        int[] joints = stream.integers();
        boolean few = Arrays.stream(joints).max().orElse(0) < 256;
        ComponentType component = few ? ComponentType.UNSIGNED_BYTE : ComponentType.UNSIGNED_SHORT;
        float[] values = new float[joints.length];
        for (int i = 0; i < joints.length; i++) {
            values[i] = joints[i];
        }
        return Accessor.packed(ElementType.VEC4, component, false, values, 0);
    }

    /** The four of a vertex still add up to 1: the largest takes what rounding left. */
    private static Accessor weights(Accessor stream) {
        float[] values = stream.floats();
        for (int i = 0; i < values.length; i += 4) {
            float sum = values[i] + values[i + 1] + values[i + 2] + values[i + 3];
            int largest = i;
            int left = 255;
            for (int c = i; c < i + 4; c++) {
                values[c] = sum > 0 ? Math.round(values[c] / sum * 255) : 0;
                largest = values[c] > values[largest] ? c : largest;
                left -= (int) values[c];
            }
            values[largest] += left;
        }
        return Accessor.packed(ElementType.VEC4, ComponentType.UNSIGNED_BYTE, true, values, 0);
    }
}
