package dev.plinth.asset.gltf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Reads an upload whole into memory: a GLB, a glTF that carries its data, or a zip. Nothing outside it is ever opened. */
public final class GltfReader {

    private static final List<String> VALUES = List.of("accessors", "bufferViews", "buffers", "images");
    private static final List<String> PACKING =
            List.of("EXT_meshopt_compression", "KHR_meshopt_compression", "KHR_draco_mesh_compression");

    private final Limits limits;

    public GltfReader(Limits limits) {
        this.limits = limits;
    }

    /** @throws GltfRefused naming the first thing that is wrong or not taken */
    public Document read(byte[] upload) {
        if (!isArchive(upload)) {
            return read(upload, Companions.NONE);
        }
        limits.checkFile(upload.length);
        try (Archive archive = Archive.open(upload, limits)) {
            String model = archive.model();
            return read(Objects.requireNonNull(archive.file(model)), archive.beside(model));
        }
    }

    /** How much there is in an upload; reads no more than it must. */
    public Weight weigh(byte[] upload) {
        limits.checkFile(upload.length);
        if (!isArchive(upload)) {
            return weigh(upload, Companions.NONE);
        }
        try (Archive archive = Archive.open(upload, limits)) {
            String model = archive.model();
            return weigh(Objects.requireNonNull(archive.file(model)), archive.beside(model));
        }
    }

    private Weight weigh(byte[] model, Companions companions) {
        GlbContainer container = GlbContainer.parse(model, limits);
        ObjectNode json = Json.read(container.json());
        new StructureCheck(json, limits).run();
        var uris = new UriReader(companions);
        var views = new BufferViews(json, container.binary(), uris, new Budget(limits.decodedBytes()));
        return Weight.of(json, new ImageReader(views, uris, limits));
    }

    /** Whether {@code upload} is a zip. */
    public static boolean isArchive(byte[] upload) {
        return Archive.is(upload);
    }

    /**
     * Reads a GLB or a glTF's JSON whose relative URIs name {@code companions}.
     *
     * @throws GltfRefused naming the first thing that is wrong or not taken
     */
    public Document read(byte[] model, Companions companions) {
        try {
            limits.checkFile(model.length);
            GlbContainer container = GlbContainer.parse(model, limits);
            return read(Json.read(container.json()), container.binary(), new UriReader(companions));
        } catch (JacksonException misshapen) {
            throw new GltfRefused(
                    "bad-json", "The file's JSON has an unexpected shape: %s", misshapen.getOriginalMessage());
        }
    }

    private Document read(ObjectNode json, ByteBuffer binary, UriReader uris) {
        new StructureCheck(json, limits).run();
        var budget = new Budget(limits.decodedBytes());
        var views = new BufferViews(json, binary, uris, budget);
        List<Image> images = new ImageReader(views, uris, limits).read(json);
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
