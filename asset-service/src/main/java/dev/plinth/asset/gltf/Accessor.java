package dev.plinth.asset.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A list of numbers, whole and apart from any buffer: tightly packed, little-endian.
 *
 * @param octahedralBits above 0 for unit vectors that compression may store as octahedral coordinates of so many bits
 */
public record Accessor(
        ElementType type, ComponentType component, boolean normalized, ByteBuffer data, int octahedralBits) {

    public Accessor {
        data = data.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    public static Accessor ofFloats(ElementType type, float... values) {
        return packed(type, ComponentType.FLOAT, false, values, 0);
    }

    /** Rounds {@code values}, which are in stored units, to whole numbers of {@code component}. */
    public static Accessor packed(
            ElementType type, ComponentType component, boolean normalized, float[] values, int octahedralBits) {
        ByteBuffer data = allocate(values.length * component.bytes());
        for (float value : values) {
            component.put(data, value);
        }
        return new Accessor(type, component, normalized, data.flip(), octahedralBits);
    }

    /** Two bytes each where {@code vertices} allows it; 65535 itself would restart a strip, so it is not used. */
    public static Accessor ofIndices(int[] indices, int vertices) {
        ComponentType component = vertices <= 65535 ? ComponentType.UNSIGNED_SHORT : ComponentType.UNSIGNED_INT;
        ByteBuffer data = allocate(indices.length * component.bytes());
        for (int index : indices) {
            component.put(data, index & 0xffffffffL);
        }
        return new Accessor(ElementType.SCALAR, component, false, data.flip(), 0);
    }

    static ByteBuffer allocate(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public ByteBuffer data() {
        return data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    public int count() {
        return data.limit() / elementBytes();
    }

    public int elementBytes() {
        return type.components() * component.bytes();
    }

    /** Every component in its meaning: normalized integers become -1…1 or 0…1. */
    public float[] floats() {
        float[] values = new float[data.limit() / component.bytes()];
        if (component == ComponentType.FLOAT) {
            data().asFloatBuffer().get(values);
            return values;
        }
        double one = normalized ? component.one() : 1;
        for (int i = 0; i < values.length; i++) {
            double value = component.number(data, i * component.bytes()) / one;
            values[i] = (float) (normalized ? Math.max(-1, value) : value);
        }
        return values;
    }

    public int[] integers() {
        int[] values = new int[data.limit() / component.bytes()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) (long) component.number(data, i * component.bytes());
        }
        return values;
    }
}
