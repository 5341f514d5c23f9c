package dev.plinth.asset.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The size in a WebP's first chunk (RFC 9649). */
final class WebpHeader {

    private static final int LOSSY = 0x20385056;
    private static final int LOSSLESS = 0x4c385056;
    private static final int EXTENDED = 0x58385056;

    private WebpHeader() {}

    static Image read(ByteBuffer header, byte[] bytes) {
        ByteBuffer in = header.order(ByteOrder.LITTLE_ENDIAN);
        return switch (in.getInt(12)) {
            case LOSSY -> image(in.getShort(26) & 0x3fff, in.getShort(28) & 0x3fff, bytes);
            case LOSSLESS -> image((in.getInt(21) & 0x3fff) + 1, (in.getInt(21) >> 14 & 0x3fff) + 1, bytes);
            case EXTENDED -> image((in.getInt(24) & 0xffffff) + 1, (in.getInt(26) >>> 8) + 1, bytes);
            default -> throw new GltfRefused("bad-image", "A WebP texture is damaged.");
        };
    }

    private static Image image(int width, int height, byte[] bytes) {
        return new Image(ImageType.WEBP, width, height, bytes);
    }
}
