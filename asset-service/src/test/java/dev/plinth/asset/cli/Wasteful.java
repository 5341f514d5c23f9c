package dev.plinth.asset.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Arrays;

/** Paints one picture of 16 MB after the other and keeps none; says how many MB of the heap that took at its height. */
final class Wasteful {

    private static final int PICTURES = 50;
    private static final int PIXELS = 4 << 20;

    private Wasteful() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            SmallHeap.keep();
        }
        for (int i = 0; i < PICTURES; i++) {
            int painted = i;
            Arrays.setAll(new int[PIXELS], pixel -> painted * pixel);
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.print(peak >> 20);
    }
}
