package dev.plinth.asset.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.asset.gltf.GltfRefused;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {

    @TempDir
    private Path folder;

    @Test
    void takesNoMoreThanItMay() throws IOException {
        var out = new OutFolder(folder, false, 100);
        out.picture("poster", "Oak", new byte[60], 800);
        out.picture("poster", "Ash", bytes(40), 800);

        assertThatExceptionOfType(GltfRefused.class)
                .isThrownBy(() -> out.picture("poster", "Elm", new byte[1], 800))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("too-large"));
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @Test
    void theSameBytesTakeTheirRoomOnce() throws IOException {
        var out = new OutFolder(folder, false, 100);

        for (String look : new String[] {"Oak", "Ash", "Elm"}) {
            assertThat(out.picture("poster", look, new byte[60], 800).file()).hasBinaryContent(new byte[60]);
        }
    }

    private static byte[] bytes(int count) {
        byte[] ones = new byte[count];
        java.util.Arrays.fill(ones, (byte) 1);
        return ones;
    }
}
