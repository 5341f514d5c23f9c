package dev.plinth.asset.gltf;

import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_decodeFilterColor;
import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_decodeFilterExp;
import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_decodeFilterOct;
import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_decodeFilterQuat;
import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_decodeIndexBuffer;
import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_decodeIndexSequence;
import static org.lwjgl.util.meshoptimizer.MeshOptimizer.meshopt_decodeVertexBuffer;

import java.nio.ByteBuffer;
import org.lwjgl.system.MemoryUtil;
import tools.jackson.databind.JsonNode;

/** A view packed by EXT_meshopt_compression or KHR_meshopt_compression. */
record MeshoptView(int stride, int count, String mode, String filter) {

    static MeshoptView of(JsonNode extension) {
        long stride = Tree.whole(extension, "byteStride", 0);
        long count = Tree.whole(extension, "count", 0);
        String mode = extension.path("mode").asString("");
        boolean sound =
                mode.equals("ATTRIBUTES") ? stride > 0 && stride <= 256 && stride % 4 == 0 : stride == 2 || stride == 4;
        if (!sound || count > Integer.MAX_VALUE || (mode.equals("TRIANGLES") && count % 3 != 0)) {
            throw damaged();
        }
        return new MeshoptView(
                (int) stride, (int) count, mode, extension.path("filter").asString("NONE"));
    }

    BufferViews.View decode(ByteBuffer packed, Budget budget) {
        int bytes = budget.take((long) stride * count);
        ByteBuffer in =
                MemoryUtil.memAlloc(packed.remaining()).put(packed.duplicate()).flip();
        ByteBuffer out = MemoryUtil.memAlloc(bytes);
        try {
            if (unpack(in, out) != 0) {
                throw damaged();
            }
            applyFilter(out);
            ByteBuffer heap =
                    Accessor.allocate(bytes).put(out.duplicate().position(0)).flip();
            return new BufferViews.View(heap, stride);
        } finally {
            MemoryUtil.memFree(in);
            MemoryUtil.memFree(out);
        }
    }

    private int unpack(ByteBuffer in, ByteBuffer out) {
        return switch (mode) {
            case "ATTRIBUTES" -> meshopt_decodeVertexBuffer(out, count, stride, in);
            case "TRIANGLES" -> meshopt_decodeIndexBuffer(out, count, stride, in);
            case "INDICES" -> meshopt_decodeIndexSequence(out, count, stride, in);
            default -> throw damaged();
        };
    }

    private void applyFilter(ByteBuffer data) {
        boolean wide = stride == 8;
        switch (filter) {
            case "NONE" -> {}
            case "OCTAHEDRAL" -> {
                require(stride == 4 || wide);
                if (wide) {
                    meshopt_decodeFilterOct(data.asShortBuffer(), count, stride);
                } else {
                    meshopt_decodeFilterOct(data, count, stride);
                }
            }
            case "QUATERNION" -> {
                require(wide);
                meshopt_decodeFilterQuat(data.asShortBuffer(), count, stride);
            }
            case "EXPONENTIAL" -> meshopt_decodeFilterExp(data.asIntBuffer(), count, stride);
            case "COLOR" -> {
                require(stride == 4 || wide);
                if (wide) {
                    meshopt_decodeFilterColor(data.asShortBuffer(), count, stride);
                } else {
                    meshopt_decodeFilterColor(data, count, stride);
                }
            }
            default -> throw damaged();
        }
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw damaged();
        }
    }

    private static GltfRefused damaged() {
        return new GltfRefused("bad-compression", "A meshopt-compressed part of the file is damaged.");
    }
}
