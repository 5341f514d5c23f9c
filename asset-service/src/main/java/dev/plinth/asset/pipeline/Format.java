package dev.plinth.asset.pipeline;

/** What kinds of files a run leaves. */
enum Format {
    GLB("glb", "model/gltf-binary"),
    USDZ("usdz", "model/vnd.usdz+zip"),
    WEBP("webp", "image/webp");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }
}
