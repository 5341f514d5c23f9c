package dev.plinth.asset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    @Test
    void whatCannotBeReadIsACallMadeWrongly() throws IOException, InterruptedException {
        String out = folder.resolve("out").toString();

        assertThat(Main.run("optimize", folder.toString(), out)).isEqualTo(2);
        assertThat(Main.run("optimize", folder.resolve("none.glb").toString(), out))
                .isEqualTo(2);
    }

    /** The serial and the G1 collector alike let the heap grow up to -Xmx before they look at what is alive. */
    @Test
    void optimisingKeepsTheHeapSmall() throws IOException, InterruptedException {
        pools().forEach(pool -> pool.setUsageThreshold(0));

        Main.run("optimize", folder.resolve("none.glb").toString(), folder.toString());

        assertThat(pools())
                .isNotEmpty()
                .allSatisfy(pool -> assertThat(pool.getUsageThreshold()).isPositive());
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
                .toList();
    }
}
