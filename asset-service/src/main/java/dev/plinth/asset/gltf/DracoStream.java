package dev.plinth.asset.gltf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A Draco bitstream (its specification, sections 3 to 6) without the metadata, which nobody reads here: so a decoder finds
 * the counts where they were read, and takes no memory for names of gigabytes. 61 bytes can ask for gigabytes of triangles, too.
 *
 * @param bytes what the decoder gets
 * @param faces triangles that its header states
 * @param points that its header states; 0 where they are found while unpacking, at most three a triangle
 */
record DracoStream(byte[] bytes, long faces, long points) {

    private static final byte[] MAGIC = "DRACO".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 0x0202;
    private static final int MESH = 1;
    private static final int EDGEBREAKER = 1;
    private static final int FLAGS_AT = 9;
    private static final int HEADER_BYTES = 11;
    private static final int METADATA = 0x8000;

    /** @throws GltfRefused where it is no mesh, or ends too early */
    static DracoStream of(ByteBuffer packed) {
        ByteBuffer in = packed.duplicate().order(ByteOrder.LITTLE_ENDIAN).rewind();
        try {
            byte[] magic = new byte[MAGIC.length];
            in.get(magic);
            if (!Arrays.equals(magic, MAGIC) || in.getShort() != VERSION || in.get() != MESH) {
                throw damaged();
            }
            int method = in.get();
            int flags = in.getShort();
            if ((flags & METADATA) != 0) {
                skipMetadata(in);
            }
            byte[] bytes = joined(in, flags & ~METADATA);
            return method == EDGEBREAKER ? edgebreaker(in, bytes) : new DracoStream(bytes, number(in), number(in));
        } catch (BufferUnderflowException cut) {
            throw damaged();
        }
    }

    private static DracoStream edgebreaker(ByteBuffer in, byte[] bytes) {
        in.get(); // how it is traversed
        number(in); // vertices, of which a triangle has three
        return new DracoStream(bytes, number(in), 0);
    }

    private static byte[] joined(ByteBuffer rest, int flags) {
        ByteBuffer joined = ByteBuffer.allocate(HEADER_BYTES + rest.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        joined.put(rest.duplicate().limit(HEADER_BYTES).rewind());
        return joined.put(rest.duplicate()).putShort(FLAGS_AT, (short) flags).array();
    }

    private static void skipMetadata(ByteBuffer in) {
        for (long attributes = number(in); attributes > 0; attributes--) {
            number(in);
            skipElement(in);
        }
        skipElement(in);
    }

    /** An element's children follow it in any depth, and have names. */
    private static void skipElement(ByteBuffer in) {
        boolean named = false;
        for (long open = 1; open > 0; open--) {
            if (named) {
                skip(in, Byte.toUnsignedInt(in.get()));
            }
            for (long entries = number(in); entries > 0; entries--) {
                skip(in, Byte.toUnsignedInt(in.get()));
                skip(in, number(in));
            }
            open += number(in);
            named = true;
        }
    }

    private static void skip(ByteBuffer in, long bytes) {
        if (bytes > in.remaining()) {
            throw damaged();
        }
        in.position(in.position() + (int) bytes);
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
