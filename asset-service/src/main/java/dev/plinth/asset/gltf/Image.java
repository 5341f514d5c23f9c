package dev.plinth.asset.gltf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** An encoded picture, with the size its own header states. */
public record Image(ImageType type, int width, int height, byte[] bytes) {

    /** @throws GltfRefused where the bytes are no picture of a kind that glTF knows */
    public static Image of(byte[] bytes) {
        ImageType type = ImageType.of(bytes);
        ByteBuffer header = ByteBuffer.wrap(bytes);
        try {
            return switch (type) {
                case PNG -> new Image(type, header.getInt(16), header.getInt(20), bytes);
                case JPEG -> JpegHeader.read(header, bytes);
                case WEBP -> WebpHeader.read(header, bytes);
                case KTX2 -> new Image(type, swapped(header, 20), Math.max(1, swapped(header, 24)), bytes);
            };
        } catch (IndexOutOfBoundsException cut) {
            throw new GltfRefused("bad-image", "A texture's header is cut off.");
        }
    }

    private static int swapped(ByteBuffer header, int at) {
        return Integer.reverseBytes(header.getInt(at));
    }

    public long pixels() {
        return (long) width * height;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Image image && Arrays.equals(bytes, image.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return type + " " + width + "×" + height + " " + HexFormat.of().toHexDigits(hashCode());
    }
}
