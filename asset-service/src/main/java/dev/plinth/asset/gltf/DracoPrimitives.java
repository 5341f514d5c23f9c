package dev.plinth.asset.gltf;

import com.openize.drako.Draco;
import com.openize.drako.DracoMesh;
import com.openize.drako.DrakoException;
import com.openize.drako.PointAttribute;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Unpacks KHR_draco_mesh_compression into the accessors that the primitives name, and drops the extension. */
final class DracoPrimitives {

    private static final String NAME = "KHR_draco_mesh_compression";

    /** What the decoder takes at least for each face: corners, opposites, and the vertices it finds. */
    private static final int DECODER_BYTES = 48;

    /** A position of three floats, the least that a point has. */
    private static final int POINT_BYTES = 12;

    private final List<ObjectNode> accessors;
    private final ObjectNode json;
    private final BufferViews views;
    private final Budget budget;
    private final Map<Integer, Accessor> unpacked = new HashMap<>();

    DracoPrimitives(ObjectNode json, BufferViews views, Budget budget) {
        this.json = json;
        this.accessors = Tree.objects(json, "accessors");
        this.views = views;
        this.budget = budget;
    }

    Map<Integer, Accessor> unpack() {
        for (ObjectNode mesh : Tree.objects(json, "meshes")) {
            for (ObjectNode primitive : Tree.objects(mesh, "primitives")) {
                if (Tree.extension(primitive, NAME) instanceof ObjectNode packed) {
                    unpack(primitive, packed);
                    ((ObjectNode) primitive.path("extensions")).remove(NAME);
                }
            }
        }
        return unpacked;
    }

    private void unpack(ObjectNode primitive, ObjectNode packed) {
        var stream = DracoStream.of(views.view(Tree.index(packed, "bufferView")).bytes());
        budget.afford(stream.faces() * DECODER_BYTES + stream.points() * POINT_BYTES);
        DracoMesh mesh = decode(stream.bytes());
        budget.take(mesh.getNumFaces() * 12L + mesh.getNumPoints() * 4L);
        if (primitive.has("indices")) {
            unpacked.put(Tree.index(primitive, "indices"), indices(mesh));
        }
        for (var attribute : packed.path("attributes").properties()) {
            int accessor = Tree.index(primitive.path("attributes"), attribute.getKey());
            if (accessor >= accessors.size()) {
                throw new GltfRefused(
                        "bad-compression", "A Draco-compressed mesh has an attribute that nothing in the file names.");
            }
            PointAttribute values = byUniqueId(mesh, attribute.getValue());
            unpacked.put(accessor, values(values, mesh.getNumPoints(), accessors.get(accessor)));
        }
    }

    private static DracoMesh decode(byte[] packed) {
        try {
            if (Draco.decode(packed) instanceof DracoMesh mesh) {
                return mesh;
            }
        } catch (DrakoException | RuntimeException damaged) {
            throw new GltfRefused("bad-compression", "A Draco-compressed part of the file is damaged.");
        } catch (OutOfMemoryError asked) {
            throw Budget.tooLarge(); // for counts that stand behind the header; the decoder believes them
        }
        throw new GltfRefused("bad-compression", "A Draco-compressed part of the file holds no mesh.");
    }

    private static PointAttribute byUniqueId(DracoMesh mesh, JsonNode id) {
        for (int i = 0; i < mesh.getNumAttributes(); i++) {
            if (mesh.attribute(i).getUniqueId() == id.asInt(-1)) {
                return mesh.attribute(i);
            }
        }
        throw new GltfRefused("bad-compression", "A Draco-compressed mesh lacks an attribute that it should have.");
    }

    private static Accessor indices(DracoMesh mesh) {
        int[] indices = new int[mesh.getNumFaces() * 3];
        for (int corner = 0; corner < indices.length; corner++) {
            indices[corner] = mesh.readCorner(corner);
            if (indices[corner] < 0 || indices[corner] >= mesh.getNumPoints()) {
                throw new GltfRefused(
                        "index-out-of-range", "A Draco-compressed mesh has a triangle of vertices that do not exist.");
            }
        }
        return Accessor.ofIndices(indices, mesh.getNumPoints());
    }

    private Accessor values(PointAttribute values, int points, ObjectNode stated) {
        ElementType type = ElementType.of(stated.path("type").asString(""));
        ComponentType component = ComponentType.of(stated.path("componentType").asInt(0));
        int element = type.components() * component.bytes();
        ByteBuffer data = Accessor.allocate(budget.take((long) points * element));
        byte[] one = new byte[Math.max(element, values.getByteStride())];
        for (int point = 0; point < points; point++) {
            values.getValue(values.mappedIndex(point), one);
            data.put(one, 0, element);
        }
        return new Accessor(type, component, stated.path("normalized").asBoolean(false), data.flip(), 0);
    }
}
