package dev.plinth.asset.worker;

import java.util.ArrayList;

/** Fills its heap. */
final class Greedy {

    private static final int CHUNK = 1 << 20;

    private Greedy() {}

    public static void main(String[] arguments) {
        var taken = new ArrayList<byte[]>();
        while (taken.size() < Integer.MAX_VALUE) {
            taken.add(new byte[CHUNK]);
        }
    }
}
