package dev.plinth.asset.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Draco bitstreams written by hand after the specification: sequential connectivity, uncompressed. */
public final class TestDraco {

    private static final int HEADER = 11;
    private static final byte[] POSITIONS_AS_FLOATS = {1, 1, 0, 9, 3, 0, 0, 0};

    private TestDraco() {}

    /** Two triangles over the corners of a unit square. */
    static byte[] quad(int... corners) {
        ByteBuffer packed = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        packed.put(header(0)).put((byte) 2).put((byte) 4).put((byte) 1);
        for (int corner : corners) {
            packed.put((byte) corner);
        }
        packed.put(POSITIONS_AS_FLOATS).put(TestGlb.QUAD.duplicate().limit(48));
        byte[] bytes = new byte[packed.position()];
        packed.flip().get(bytes);
        return bytes;
    }

    /** Sequential triangles and points, and then nothing. */
    static byte[] stating(int faces, int points) {
        return numbers(header(0), faces, points);
    }

    /** A GLB whose header asks for what the shop would take; the decoder takes more than that for it. */
    public static byte[] bomb() {
        int most = 20_000_000;
        byte[] edgebreaker = Arrays.copyOf(header(1), HEADER + 1);
        return inGlb(numbers(edgebreaker, most, most, 0, most, 0));
    }

    private static byte[] numbers(byte[] head, int... numbers) {
        ByteBuffer packed = ByteBuffer.allocate(64).put(head);
        for (int number : numbers) {
            int rest = number;
            for (; rest > 0x7f; rest >>>= 7) {
                packed.put((byte) (rest | 0x80));
            }
            packed.put((byte) rest);
        }
        return packed.array();
    }

    static byte[] withMetadata(byte[] stream, int... metadata) {
        ByteBuffer packed = ByteBuffer.allocate(stream.length + metadata.length).put(stream, 0, HEADER);
        for (int each : metadata) {
            packed.put((byte) each);
        }
        packed.put(stream, HEADER, stream.length - HEADER);
        return packed.put(HEADER - 1, (byte) 0x80).array();
    }

    /** A quad whose positions and corners are in {@code packed}. */
    static byte[] inGlb(byte[] packed) {
        String json = TestGlb.QUAD_JSON
                .replace(
                        "'indices':1",
                        "'indices':1,'extensions':{'KHR_draco_mesh_compression':{'bufferView':0,'attributes':{'POSITION':0}}}")
                .replace("{'buffer':0,'byteLength':48}", "{'buffer':0,'byteLength':" + packed.length + "}")
                .replace("'byteOffset':48,'byteLength':12", "'byteLength':12")
                .replace("'byteLength':60", "'byteLength':" + packed.length);
        return TestGlb.of(json, ByteBuffer.wrap(packed));
    }

    private static byte[] header(int method) {
        return new byte[] {'D', 'R', 'A', 'C', 'O', 2, 2, 1, (byte) method, 0, 0};
    }
}
