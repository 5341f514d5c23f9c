package dev.plinth.asset.gltf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Whatever comes in: a document or a refusal, within small limits, never another exception. Runs over its corpus as an
 * ordinary test; {@code JAZZER_FUZZ=1} makes it search for new inputs for a minute.
 */
class GltfReaderFuzzTest {

    private static final Limits SMALL = new Limits(1 << 20, 1 << 16, 256, 65_536, 16 << 20, 16, 1024, 1 << 20, 8, 20);

    private final GltfReader reader = new GltfReader(SMALL);

    /** @param input a whole upload; or JSON, a zero and the binary chunk, so that lengths need not be guessed */
    @FuzzTest(maxDuration = "60s")
    void readsOrRefuses(byte[] input) {
        try {
            reader.read(upload(input));
        } catch (GltfRefused refused) {
            if (refused.code().isBlank() || refused.detail().isBlank()) {
                throw new AssertionError("refused without a reason", refused);
            }
        }
    }

    private static byte[] upload(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != 0) {
            end++;
        }
        boolean inParts = end < input.length && input[0] == '{';
        return inParts
                ? GlbContainer.write(
                        Arrays.copyOf(input, end),
                        ByteBuffer.wrap(input, end + 1, input.length - end - 1).slice())
                : input;
    }
}
