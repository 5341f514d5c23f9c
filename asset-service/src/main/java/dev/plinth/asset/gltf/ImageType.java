package dev.plinth.asset.gltf;

import java.util.Arrays;
import java.util.HexFormat;

/** The picture formats of glTF and its extensions, told by their first bytes, never by what the file claims. */
public enum ImageType {
    PNG("image/png", 0, "89504e470d0a1a0a"),
    JPEG("image/jpeg", 0, "ffd8ff"),
    WEBP("image/webp", 8, "57454250"),
    KTX2("image/ktx2", 0, "ab4b5458203230bb0d0a1a0a");

    private final String mediaType;
    private final int offset;
    private final byte[] magic;

    ImageType(String mediaType, int offset, String magic) {
        this.mediaType = mediaType;
        this.offset = offset;
        this.magic = HexFormat.of().parseHex(magic);
    }

    static ImageType of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(each -> each.begins(bytes))
                .findFirst()
                .orElseThrow(() -> new GltfRefused(
                        "bad-image", "A texture is neither PNG, JPEG, WebP nor KTX2; other kinds are not taken."));
    }

    private boolean begins(byte[] bytes) {
        int end = offset + magic.length;
        return bytes.length >= end && Arrays.equals(magic, Arrays.copyOfRange(bytes, offset, end));
    }

    public String mediaType() {
        return mediaType;
    }
}
