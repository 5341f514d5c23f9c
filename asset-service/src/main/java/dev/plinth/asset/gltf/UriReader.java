package dev.plinth.asset.gltf;

/** Follows the URIs of one model: those that carry their own bytes, and names of files that came with it. */
record UriReader(Companions companions) {

    byte[] read(String uri) {
        if (uri.startsWith("data:")) {
            return DataUri.read(uri);
        }
        String path = RelativePath.ofUri(uri);
        byte[] bytes = companions.file(path);
        if (bytes == null) {
            throw new GltfRefused(
                    "missing-file",
                    "The model needs the file '%s', which did not come with it; put the model and its files in one zip.",
                    path);
        }
        return bytes;
    }
}
