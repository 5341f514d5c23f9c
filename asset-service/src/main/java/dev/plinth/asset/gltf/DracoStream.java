package dev.plinth.asset.gltf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How much a Draco bitstream says it holds (Draco bitstream specification, sections 3 to 6), read before a decoder takes
 * memory for it: 61 bytes can ask for gigabytes.
 *
 * @param faces 0 where the header does not tell, as behind metadata
 */
record DracoHeader(long faces) {

    private static final byte[] MAGIC = "DRACO".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 0x0202;
    private static final int MESH = 1;
    private static final int EDGEBREAKER = 1;
    private static final int METADATA = 0x8000;

    static DracoHeader of(ByteBuffer packed) {
        ByteBuffer in = packed.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        try {
            byte[] magic = new byte[MAGIC.length];
            in.get(magic);
            if (!Arrays.equals(magic, MAGIC) || in.getShort() != VERSION || in.get() != MESH) {
                throw damaged();
            }
            byte method = in.get();
            if ((in.getShort() & METADATA) != 0) {
                return new DracoHeader(0);
            }
            if (method == EDGEBREAKER) {
                in.get();
                number(in);
            }
            return new DracoHeader(number(in));
        } catch (BufferUnderflowException cut) {
            throw damaged();
        }
    }

    /** Seven bits a byte, the lowest first. */
    private static long number(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = in.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw damaged();
    }

    private static GltfRefused damaged() {
        return new GltfRefused("bad-compression", "A Draco-compressed part of the file is damaged.");
    }
}
