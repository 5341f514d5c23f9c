package dev.plinth.asset.gltf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Reads a GLB whole into memory. Nothing outside the file is ever opened. */
public final class GltfReader {

    private static final List<String> VALUES = List.of("accessors", "bufferViews", "buffers", "images");
    private static final List<String> PACKING =
            List.of("EXT_meshopt_compression", "KHR_meshopt_compression", "KHR_draco_mesh_compression");

    private final Limits limits;

    public GltfReader(Limits limits) {
        this.limits = limits;
    }

    /** @throws GltfRefused naming the first thing that is wrong or not taken */
    public Document read(byte[] file) {
        try {
            GlbContainer container = GlbContainer.parse(file, limits);
            return read(Json.read(container.json()), container.binary());
        } catch (JacksonException misshapen) {
            throw new GltfRefused(
                    "bad-json", "The file's JSON has an unexpected shape: %s", misshapen.getOriginalMessage());
        }
    }

    private Document read(ObjectNode json, ByteBuffer binary) {
        new StructureCheck(json, limits).run();
        var budget = new Budget(limits.decodedBytes());
        var views = new BufferViews(json, binary, budget);
        List<Image> images = new ImageReader(views, limits).read(json);
        List<Accessor> accessors = accessors(json, views, budget);
        VALUES.forEach(json::remove);
        PACKING.forEach(extension -> Extensions.forget(json, extension));
        var document = new Document(json, accessors, images);
        new GeometryCheck(document).run();
        return document;
    }

    private List<Accessor> accessors(ObjectNode json, BufferViews views, Budget budget) {
        Map<Integer, Accessor> unpacked = new DracoPrimitives(json, views, budget).unpack();
        var reader = new AccessorReader(views, limits, budget);
        List<ObjectNode> stated = Tree.objects(json, "accessors");
        List<Accessor> accessors = new ArrayList<>(stated.size());
        for (int i = 0; i < stated.size(); i++) {
            Accessor known = unpacked.get(i);
            accessors.add(known != null ? known : reader.read(stated.get(i)));
        }
        return accessors;
    }
}
