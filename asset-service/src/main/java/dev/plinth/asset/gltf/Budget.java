package dev.plinth.asset.gltf;

/** Counts down what a file may still unpack to, before the memory is taken. */
final class Budget {

    private long left;

    Budget(long bytes) {
        this.left = bytes;
    }

    int take(long bytes) {
        left -= bytes;
        if (bytes > Integer.MAX_VALUE - 64 || left < 0) {
            throw new GltfRefused("too-large", "The file unpacks to more data than the shop takes.");
        }
        return (int) bytes;
    }
}
