package dev.plinth.asset.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Draco bitstreams written by hand after the specification: sequential connectivity, uncompressed. */
public final class TestDraco {

    private static final byte[] POSITIONS_AS_FLOATS = {1, 1, 0, 9, 3, 0, 0, 0};

    private TestDraco() {}

    /** Two triangles over the corners of a unit square, in a GLB. */
    static byte[] quad(int... corners) {
        ByteBuffer packed = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        packed.put(header(0)).put((byte) 2).put((byte) 4).put((byte) 1);
        for (int corner : corners) {
            packed.put((byte) corner);
        }
        packed.put(POSITIONS_AS_FLOATS).put(TestGlb.QUAD.duplicate().limit(48));
        byte[] bytes = new byte[packed.position()];
        packed.flip().get(bytes);
        return with(bytes);
    }

    /** Says behind metadata, where the header does not tell it, that it holds {@code faces}; 0 to 2²⁸ - 1. */
    public static byte[] bomb(int faces) {
        ByteBuffer packed = ByteBuffer.allocate(64).put(header(0x8000)).put(new byte[] {0, 0, 0});
        for (int number : new int[] {faces, faces}) {
            for (int shift = 0; shift < 28; shift += 7) {
                packed.put((byte) (number >> shift & 0x7f | (shift < 21 ? 0x80 : 0)));
            }
        }
        return with(packed.array());
    }

    static byte[] with(byte[] packed) {
        String json = TestGlb.QUAD_JSON
                .replace(
                        "'indices':1",
                        "'indices':1,'extensions':{'KHR_draco_mesh_compression':{'bufferView':0,'attributes':{'POSITION':0}}}")
                .replace("{'buffer':0,'byteLength':48}", "{'buffer':0,'byteLength':" + packed.length + "}")
                .replace("'byteOffset':48,'byteLength':12", "'byteLength':12")
                .replace("'byteLength':60", "'byteLength':" + packed.length);
        return TestGlb.of(json, ByteBuffer.wrap(packed));
    }

    private static ByteBuffer header(int flags) {
        return ByteBuffer.allocate(11)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'D', 'R', 'A', 'C', 'O', 2, 2, 1, 0})
                .putShort((short) flags)
                .flip();
    }
}
