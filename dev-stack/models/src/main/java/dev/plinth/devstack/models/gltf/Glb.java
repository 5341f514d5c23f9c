package dev.plinth.devstack.models.gltf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The container of binary glTF: a header, a chunk of JSON, a chunk of bytes. */
public final class Glb {

    private static final int MAGIC = 0x46546C67;
    private static final int JSON = 0x4E4F534A;
    private static final int BIN = 0x004E4942;
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int MAX_JSON = 32 << 20;

    private Glb() {}

    static byte[] bytes(JsonNode gltf, byte[] binary) {
        byte[] json = JsonMapper.shared().writeValueAsBytes(gltf);
        int padding = -json.length & 3;
        int length = HEADER + CHUNK_HEADER + json.length + padding + CHUNK_HEADER + binary.length;
        var out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC).putInt(2).putInt(length);
        out.putInt(json.length + padding)
                .putInt(JSON)
                .put(json)
                .put(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII));
        out.putInt(binary.length).putInt(BIN).put(binary);
        return out.array();
    }

    /** The names under KHR_materials_variants; empty where the model has but one look. */
    public static List<String> variantNames(Path file) throws IOException {
        return json(file)
                .at("/extensions/KHR_materials_variants/variants")
                .valueStream()
                .map(variant -> variant.path("name").asString(""))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** The glTF document inside a GLB; the binary chunk is not read. */
    public static JsonNode json(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer header = read(channel, HEADER + CHUNK_HEADER);
            if (header.getInt(0) != MAGIC || header.getInt(4) != 2 || header.getInt(HEADER + 4) != JSON) {
                throw new IOException(file.getFileName() + " is not binary glTF 2.0");
            }
            int length = header.getInt(HEADER);
            if (length < 0 || length > MAX_JSON) {
                throw new IOException(file.getFileName() + " claims " + length + " bytes of JSON");
            }
            return JsonMapper.shared().readTree(read(channel, length).array());
        } catch (JacksonException unreadable) {
            throw new IOException(file.getFileName() + " holds no readable JSON", unreadable);
        }
    }

    private static ByteBuffer read(FileChannel channel, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new IOException("ends after " + channel.position() + " bytes");
            }
        }
        return bytes.flip();
    }
}
