package dev.plinth.devstack.launcher.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A GLB as many tools export a model instead: a glTF and its buffer, side by side in a zip. */
final class ZippedModel {

    private static final int HEADER = 12;

    private ZippedModel() {}

    static byte[] of(byte[] glb) {
        ByteBuffer in = ByteBuffer.wrap(glb).order(ByteOrder.LITTLE_ENDIAN).position(HEADER);
        var json = (ObjectNode) JsonMapper.shared().readTree(new String(chunk(in), UTF_8));
        byte[] binary = chunk(in);
        ((ObjectNode) json.path("buffers").get(0)).put("uri", "model.bin");
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            put(zip, "model.gltf", JsonMapper.shared().writeValueAsBytes(json));
            put(zip, "model.bin", binary);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }

    private static byte[] chunk(ByteBuffer in) {
        byte[] chunk = new byte[in.getInt()];
        in.getInt(); // its type
        in.get(chunk);
        return chunk;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
