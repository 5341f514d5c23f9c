package dev.plinth.asset.gltf;

/** Counts down what a file may still unpack to, before the memory is taken. */
final class Budget {

    private long left;

    Budget(long bytes) {
        this.left = bytes;
    }

    /** Refuses what could not be taken, and takes nothing yet. */
    void afford(long bytes) {
        if (bytes > left) {
            throw tooLarge();
        }
    }

    int take(long bytes) {
        left -= bytes;
        if (bytes > Integer.MAX_VALUE - 64 || left < 0) {
            throw tooLarge();
        }
        return (int) bytes;
    }

    static GltfRefused tooLarge() {
        return new GltfRefused("too-large", "The file unpacks to more data than the shop takes.");
    }
}
