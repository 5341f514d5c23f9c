package dev.plinth.asset.gltf;

/**
 * Counts the directory entries of a zip by their signature, before a reader makes an object of each. What the directory
 * says of its own length is not believed: readers go on for as long as they meet another signature.
 */
final class DirectoryEntries {

    private static final int SIGNATURE_BYTES = 4;

    private DirectoryEntries() {}

    /** As many as {@code most} and one; packed data that looks like a signature, by chance 1 in 2³² bytes, counts too. */
    static int count(byte[] zip, int most) {
        int entries = 0;
        for (int i = 0; i <= zip.length - SIGNATURE_BYTES && entries <= most; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                entries++;
            }
        }
        return entries;
    }
}
