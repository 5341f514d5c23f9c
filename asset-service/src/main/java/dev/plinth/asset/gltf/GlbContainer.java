package dev.plinth.asset.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The binary container of glTF 2.0, section 4: a JSON chunk and at most one binary chunk. */
record GlbContainer(ByteBuffer json, ByteBuffer binary) {

    private static final int MAGIC = 0x46546C67;
    private static final int JSON = 0x4E4F534A;
    private static final int BINARY = 0x004E4942;
    private static final byte BYTE_ORDER_MARK = (byte) 0xEF;
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    /** A glTF's bare JSON is taken too: it is a container without a binary chunk. */
    static GlbContainer parse(byte[] file, Limits limits) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length > 0 && (file[0] == '{' || file[0] == BYTE_ORDER_MARK)) {
            return new GlbContainer(in, ByteBuffer.allocate(0)).checked(limits);
        }
        if (file.length < HEADER + CHUNK_HEADER || in.getInt() != MAGIC || in.getInt() != 2) {
            throw new GltfRefused(
                    "not-glb", "This is neither a GLB nor a glTF of version 2, nor a zip with one in it.");
        }
        if (Integer.toUnsignedLong(in.getInt()) > file.length) {
            throw new GltfRefused("truncated", "The file is shorter than it says; the upload may be incomplete.");
        }
        ByteBuffer json = chunk(in, JSON);
        return new GlbContainer(json, in.remaining() >= CHUNK_HEADER ? chunk(in, BINARY) : ByteBuffer.allocate(0))
                .checked(limits);
    }

    private GlbContainer checked(Limits limits) {
        if (json.remaining() > limits.jsonBytes()) {
            throw new GltfRefused("too-large", "The file's JSON is larger than %d MB.", limits.jsonBytes() >> 20);
        }
        return this;
    }

    private static ByteBuffer chunk(ByteBuffer in, int expected) {
        long length = Integer.toUnsignedLong(in.getInt());
        if (in.getInt() != expected) {
            throw new GltfRefused("not-glb", "The parts of this GLB file are not in the order that glTF asks for.");
        }
        if (length > in.remaining()) {
            throw new GltfRefused("truncated", "A part of the file is cut off; the upload may be incomplete.");
        }
        ByteBuffer chunk = in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + (int) length);
        return chunk;
    }

    static byte[] write(byte[] json, ByteBuffer binary) {
        int jsonLength = aligned(json.length);
        int binaryLength = aligned(binary.remaining());
        int total = HEADER + CHUNK_HEADER + jsonLength + (binaryLength > 0 ? CHUNK_HEADER + binaryLength : 0);
        ByteBuffer out = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC)
                .putInt(2)
                .putInt(total)
                .putInt(jsonLength)
                .putInt(JSON)
                .put(json);
        while (out.position() < HEADER + CHUNK_HEADER + jsonLength) {
            out.put((byte) ' ');
        }
        if (binaryLength > 0) {
            out.putInt(binaryLength).putInt(BINARY).put(binary.duplicate());
        }
        return out.array();
    }

    static int aligned(int length) {
        return (length + 3) & ~3;
    }
}
