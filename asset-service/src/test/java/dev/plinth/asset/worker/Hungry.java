package dev.plinth.asset.worker;

import org.lwjgl.system.MemoryUtil;

/** Native code that takes and writes to more and more, as a decoder does that believes a hostile file. */
final class Hungry {

    private static final int CHUNK = 16 << 20;

    private Hungry() {}

    public static void main(String[] arguments) {
        for (int taken = 0; taken < 64; taken++) {
            long chunk = MemoryUtil.nmemAlloc(CHUNK);
            if (chunk == 0) {
                System.exit(3);
            }
            MemoryUtil.memSet(chunk, 1, CHUNK);
        }
        System.out.println("nothing held it back");
    }
}
