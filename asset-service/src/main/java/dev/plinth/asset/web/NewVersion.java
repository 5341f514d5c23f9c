package dev.plinth.asset.web;

import dev.plinth.asset.domain.Upload;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that a merchant wants to send; over 100 MB in parts of 16 MB, each with its digest. */
record NewVersion(
        @NotBlank @Size(max = 255) String fileName,
        @Min(1) long bytes,

        @NotNull @Pattern(regexp = Digest.FORM, message = Digest.MESSAGE) String sha256,

        @Size(max = 10_000) @Nullable List<@NotNull @Pattern(regexp = Digest.FORM, message = Digest.MESSAGE) String> parts) {

    Upload upload() {
        return new Upload(fileName, bytes, sha256, parts == null ? List.of() : parts);
    }

    /** SHA-256, written out. */
    static final class Digest {
        static final String FORM = "[0-9a-f]{64}";
        static final String MESSAGE = "must be 64 lower-case hex digits";

        private Digest() {}
    }
}
