package dev.plinth.asset.worker;

import org.lwjgl.system.MemoryUtil;

/** Native code that writes where nothing is, as a decoder does that a hostile file has led astray. */
final class Broken {

    private static final long NOWHERE = 8;

    private Broken() {}

    public static void main(String[] arguments) {
        MemoryUtil.memPutInt(NOWHERE, 1);
    }
}
