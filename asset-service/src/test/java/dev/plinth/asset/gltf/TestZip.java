package dev.plinth.asset.gltf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Zips that may be wrong in any way. */
public final class TestZip {

    private static final int LINK = 0120777;
    private static final int LOCAL = 30;
    private static final int DIRECTORY = 46;
    private static final int END = 22;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

    /** A quad as glTF, its buffer in a file beside it. */
    public static TestZip withQuad(String folder) {
        String json = TestGlb.QUAD_JSON.replace("'byteLength':60", "'byteLength':60,'uri':'parts/quad.bin'");
        return new TestZip()
                .with(folder + "scene.gltf", json.replace('\'', '"'))
                .with(folder + "parts/quad.bin", TestGlb.QUAD.array());
    }

    /** No file, but a directory of {@code entries}; its end tells of none. */
    static byte[] withDirectoryOf(int entries) {
        ByteBuffer zip =
                ByteBuffer.allocate(LOCAL + entries * (DIRECTORY + 8) + END).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0, 0x04034b50);
        zip.position(LOCAL);
        for (int i = 0; i < entries; i++) {
            int at = zip.position();
            zip.putInt(at, 0x02014b50).putShort(at + 28, (short) 8);
            zip.position(at + DIRECTORY).put("%08x".formatted(i).getBytes(StandardCharsets.US_ASCII));
        }
        int end = zip.position();
        zip.putInt(end, 0x06054b50).putInt(end + 12, end - LOCAL).putInt(end + 16, LOCAL);
        return zip.array();
    }

    public TestZip with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestZip with(String name, byte[] content) {
        return with(new ZipArchiveEntry(name), content);
    }

    TestZip withLink(String name, String target) {
        var entry = new ZipArchiveEntry(name);
        entry.setUnixMode(LINK);
        return with(entry, target.getBytes(StandardCharsets.UTF_8));
    }

    private TestZip with(ZipArchiveEntry entry, byte[] content) {
        try {
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public byte[] bytes() {
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
