package dev.plinth.asset.pipeline.mesh;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lwjgl.system.MemoryUtil;

/** Native memory for one call into meshoptimizer, freed together. */
final class Scratch implements AutoCloseable {

    private final List<Buffer> taken = new ArrayList<>();

    IntBuffer ints(int size) {
        IntBuffer buffer = MemoryUtil.memAllocInt(Math.max(1, size)).limit(size);
        taken.add(buffer);
        return buffer;
    }

    IntBuffer ints(int[] values) {
        return ints(values.length).put(values).flip();
    }

    FloatBuffer floats(float... values) {
        FloatBuffer buffer =
                MemoryUtil.memAllocFloat(Math.max(1, values.length)).limit(values.length);
        taken.add(buffer);
        return buffer.put(values).flip();
    }

    ByteBuffer bytes(ByteBuffer values) {
        ByteBuffer buffer = MemoryUtil.memAlloc(Math.max(1, values.remaining())).limit(values.remaining());
        taken.add(buffer);
        return buffer.put(values).flip();
    }

    static int[] array(IntBuffer buffer, int length) {
        int[] values = new int[length];
        buffer.get(0, values);
        return values;
    }

    @Override
    public void close() {
        taken.forEach(MemoryUtil::memFree);
    }
}
