package dev.plinth.asset.gltf;

import java.util.Base64;

/** A URI that carries its own bytes (RFC 2397, base64). */
final class DataUri {

    private static final String BASE64 = ";base64,";

    private DataUri() {}

    static byte[] read(String uri) {
        int start = uri.indexOf(BASE64);
        if (start < 0) {
            throw new GltfRefused("bad-data-uri", "A data URI inside the file is not in base64.");
        }
        try {
            return Base64.getDecoder().decode(uri.substring(start + BASE64.length()));
        } catch (IllegalArgumentException malformed) {
            throw new GltfRefused("bad-data-uri", "A data URI inside the file is damaged.");
        }
    }
}
