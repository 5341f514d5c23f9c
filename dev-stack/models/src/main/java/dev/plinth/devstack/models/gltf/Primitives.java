package dev.plinth.devstack.models.gltf;

import dev.plinth.devstack.models.shape.Bounds;
import dev.plinth.devstack.models.shape.Mesh;
import dev.plinth.devstack.models.shape.Triangle;
import dev.plinth.devstack.models.shape.Uv;
import dev.plinth.devstack.models.shape.Vec3;
import dev.plinth.devstack.models.surface.Finish.Tile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes meshes as accessors: positions, normals, tangents, texture coordinates, indices. */
final class Primitives {

    private static final int FLOAT = 5126;
    private static final int UNSIGNED_INT = 5125;
    private static final int VERTICES = 34962;
    private static final int INDICES = 34963;

    private final BinaryChunk binary;
    private final ArrayNode accessors;

    Primitives(ObjectNode gltf, BinaryChunk binary) {
        this.binary = binary;
        this.accessors = gltf.putArray("accessors");
    }

    void write(Mesh mesh, Tile tile, ObjectNode primitive) {
        Shading shading = Shading.of(mesh);
        var attributes = primitive.putObject("attributes");
        attributes.put("POSITION", positions(mesh));
        attributes.put("NORMAL", floats("VEC3", 3, shading.normals(), Primitives::put));
        attributes.put("TANGENT", floats("VEC4", 4, shading.tangents(), (out, tangent) -> {
            put(out, tangent.direction());
            out.putFloat(tangent.sign());
        }));
        attributes.put("TEXCOORD_0", floats("VEC2", 2, mesh.vertices(), (out, vertex) -> {
            Uv uv = vertex.uv();
            out.putFloat((float) (uv.u() / tile.across())).putFloat((float) (uv.v() / tile.along()));
        }));
        primitive.put("indices", indices(mesh.triangles()));
    }

    private int positions(Mesh mesh) {
        int accessor = floats("VEC3", 3, mesh.vertices(), (out, vertex) -> put(out, vertex.position()));
        Bounds bounds = mesh.bounds();
        var node = (ObjectNode) accessors.get(accessor);
        bound(node.putArray("min"), bounds.min());
        bound(node.putArray("max"), bounds.max());
        return accessor;
    }

    private <T> int floats(String type, int each, List<T> values, BiConsumer<ByteBuffer, T> writer) {
        var bytes = ByteBuffer.allocate(values.size() * each * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        values.forEach(value -> writer.accept(bytes, value));
        return accessor(bytes.flip(), VERTICES, FLOAT, type, values.size());
    }

    private int indices(List<Triangle> triangles) {
        var bytes = ByteBuffer.allocate(triangles.size() * 3 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        triangles.forEach(each -> bytes.putInt(each.a()).putInt(each.b()).putInt(each.c()));
        return accessor(bytes.flip(), INDICES, UNSIGNED_INT, "SCALAR", triangles.size() * 3);
    }

    private int accessor(ByteBuffer bytes, int target, int componentType, String type, int count) {
        accessors
                .addObject()
                .put("bufferView", binary.store(bytes, target))
                .put("componentType", componentType)
                .put("count", count)
                .put("type", type);
        return accessors.size() - 1;
    }

    private static void put(ByteBuffer out, Vec3 vector) {
        out.putFloat((float) vector.x()).putFloat((float) vector.y()).putFloat((float) vector.z());
    }

    private static void bound(ArrayNode bound, Vec3 corner) {
        bound.add((float) corner.x()).add((float) corner.y()).add((float) corner.z());
    }
}
