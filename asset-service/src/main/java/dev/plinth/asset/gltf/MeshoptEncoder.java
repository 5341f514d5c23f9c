package dev.plinth.asset.gltf;

import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_encodeFilterOct;
import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_encodeIndexBuffer;
import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_encodeIndexBufferBound;
import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_encodeIndexSequence;
import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_encodeIndexSequenceBound;
import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_encodeVertexBufferBound;
import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_encodeVertexBufferLevel;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.lwjgl.system.MemoryUtil;

/** Packs the bytes of one view with meshoptimizer's codecs. */
final class MeshoptEncoder {

    private static final int LEVEL = 3;

    private final int codec;

    MeshoptEncoder(int codec) {
        this.codec = codec;
    }

    static String mode(PackedView view) {
        if (view.kind().use() != Reference.Kind.INDICES) {
            return "ATTRIBUTES";
        }
        return view.kind().triangles() ? "TRIANGLES" : "INDICES";
    }

    byte[] encode(PackedView view) {
        return view.kind().use() == Reference.Kind.INDICES ? indices(view) : vertices(view);
    }

    private byte[] vertices(PackedView view) {
        int stride = view.kind().stride();
        ByteBuffer source = view.bytes();
        ByteBuffer in = MemoryUtil.memAlloc(source.remaining()).put(source).flip();
        ByteBuffer out = MemoryUtil.memAlloc((int) meshopt_encodeVertexBufferBound(view.count(), stride));
        try {
            if (view.kind().octahedralBits() > 0) {
                octahedral(view, in);
            }
            return bytes(out, meshopt_encodeVertexBufferLevel(out, in, view.count(), stride, LEVEL, codec));
        } finally {
            MemoryUtil.memFree(in);
            MemoryUtil.memFree(out);
        }
    }

    /** Replaces unit vectors of bytes or shorts by their octahedral coordinates, in place. */
    private static void octahedral(PackedView view, ByteBuffer data) {
        boolean wide = view.kind().stride() == 8;
        FloatBuffer vectors = MemoryUtil.memAllocFloat(view.count() * 4);
        try {
            for (int i = 0; i < view.count() * 4; i++) {
                vectors.put(i, wide ? data.getShort(i * 2) / 32767f : data.get(i) / 127f);
            }
            if (wide) {
                meshopt_encodeFilterOct(
                        data.asShortBuffer(), view.count(), 8, view.kind().octahedralBits(), vectors);
            } else {
                meshopt_encodeFilterOct(data, view.count(), 4, view.kind().octahedralBits(), vectors);
            }
        } finally {
            MemoryUtil.memFree(vectors);
        }
    }

    private static byte[] indices(PackedView view) {
        ByteBuffer source = view.bytes();
        boolean wide = view.kind().stride() == 4;
        IntBuffer in = MemoryUtil.memAllocInt(view.count());
        int vertices = 1;
        for (int i = 0; i < view.count(); i++) {
            int index = wide ? source.getInt(i * 4) : source.getShort(i * 2) & 0xffff;
            in.put(i, index);
            vertices = Math.max(vertices, index + 1);
        }
        boolean triangles = view.kind().triangles();
        long bound = triangles
                ? meshopt_encodeIndexBufferBound(view.count(), vertices)
                : meshopt_encodeIndexSequenceBound(view.count(), vertices);
        ByteBuffer out = MemoryUtil.memAlloc((int) bound);
        try {
            return bytes(out, triangles ? meshopt_encodeIndexBuffer(out, in) : meshopt_encodeIndexSequence(out, in));
        } finally {
            MemoryUtil.memFree(in);
            MemoryUtil.memFree(out);
        }
    }

    private static byte[] bytes(ByteBuffer out, long length) {
        byte[] bytes = new byte[(int) length];
        out.get(0, bytes);
        return bytes;
    }
}
