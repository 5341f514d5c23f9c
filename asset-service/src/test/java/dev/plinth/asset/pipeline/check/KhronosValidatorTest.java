package dev.plinth.asset.pipeline.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.gltf.TestGlb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KhronosValidatorTest {

    private static final int MANY = 150;

    @TempDir
    private Path folder;

    /** The validator looks at nodes first and at numbers last, and stops at as many findings as it is told. */
    @Test
    void anErrorIsFoundBehindManyRemarks() throws IOException {
        Path glb = Files.write(
                folder.resolve("many.glb"),
                TestGlb.quad(
                        "'nodes':[{'mesh':0}],",
                        "'nodes':[{'mesh':0}" + ",{'name':'empty'}".repeat(MANY)
                                + "],'materials':[{'name':'unused'}],"));
        Path wrong = Files.write(
                folder.resolve("wrong.glb"),
                Files.readString(glb, ISO_8859_1)
                        .replace("\"max\":[1,1,0]", "\"max\":[1,1,5]")
                        .getBytes(ISO_8859_1));
        try (var validator = new KhronosValidator()) {
            assertThat(validator.validate(glb).errors()).isEmpty();

            Validation found = validator.validate(wrong);

            assertThat(found.errors()).extracting(Validation.Issue::code).containsExactly("ACCESSOR_MAX_MISMATCH");
            assertThat(found.issues()).hasSizeLessThanOrEqualTo(100);
        }
    }
}
