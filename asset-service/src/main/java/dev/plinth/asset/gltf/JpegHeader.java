package dev.plinth.asset.gltf;

import java.nio.ByteBuffer;

/** Walks a JPEG's segments to its frame header (ITU-T T.81, B.2.2). */
final class JpegHeader {

    private JpegHeader() {}

    static Image read(ByteBuffer in, byte[] bytes) {
        int at = 2;
        while (true) {
            int marker = in.get(at + 1) & 0xff;
            if ((in.get(at) & 0xff) != 0xff) {
                throw new GltfRefused("bad-image", "A JPEG texture is damaged.");
            }
            if (startsFrame(marker)) {
                return new Image(ImageType.JPEG, in.getShort(at + 7) & 0xffff, in.getShort(at + 5) & 0xffff, bytes);
            }
            at += marker == 0xff ? 1 : 2 + (in.getShort(at + 2) & 0xffff);
        }
    }

    private static boolean startsFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
