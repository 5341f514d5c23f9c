package dev.plinth.asset.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.management.Notification;
import javax.management.NotificationEmitter;

/**
 * Has garbage collected before the heap grows. The serial collector lets the old generation, where pictures lie, grow up to
 * {@code -Xmx} before it looks at it for the first time, and what a process has once touched it keeps.
 */
final class SmallHeap {

    private static final long ROOM = 32L << 20;

    private final MemoryPoolMXBean old;

    private SmallHeap(MemoryPoolMXBean old) {
        this.old = old;
    }

    /** From now on, in this process. */
    static void keep() {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
                .forEach(pool -> new SmallHeap(pool).watch());
    }

    private void watch() {
        var memory = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
        memory.addNotificationListener((grown, nothing) -> collect(), SmallHeap::isAboutUse, null);
        old.setUsageThreshold(ROOM);
    }

    private static boolean isAboutUse(Notification told) {
        return told.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED);
    }

    /** Again when half as much as is alive has been taken: each look costs time by what is alive. */
    private void collect() {
        System.gc();
        long alive = old.getUsage().getUsed();
        old.setUsageThreshold(Math.min(old.getUsage().getMax(), alive + Math.max(ROOM, alive / 2)));
    }
}
