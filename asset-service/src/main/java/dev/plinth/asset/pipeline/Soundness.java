package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.Compression;
import dev.plinth.asset.gltf.Document;
import dev.plinth.asset.gltf.GltfReader;
import dev.plinth.asset.gltf.GltfRefused;
import dev.plinth.asset.gltf.GltfWriter;
import dev.plinth.asset.pipeline.check.Validation;
import dev.plinth.asset.pipeline.check.Validator;
import dev.plinth.asset.pipeline.check.ValidatorUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the validator says: of an upload it warns, of a file made here it must find no error. */
final class Soundness {

    private final Validator validator;
    private final List<Warning> warnings = new ArrayList<>();

    Soundness(Validator validator) {
        this.validator = validator;
    }

    /** The validator opens single files only: a zip is checked as the model that was read out of it. */
    void ofUpload(Path source, byte[] file, Document read) {
        warn(GltfReader.isArchive(file) ? validation(GltfWriter.write(read, Compression.NONE)) : validation(source));
    }

    /**
     * @param glb as it was made: what lies in the folder may be packed, and the validator unpacks nothing
     * @throws GltfRefused where it has an error
     */
    void ofMade(byte[] glb) {
        Validation found = validation(glb);
        if (!found.errors().isEmpty()) {
            throw new GltfRefused(
                    "not-convertible",
                    "The shop could not make a sound model of this file (%s).",
                    found.errors().getFirst());
        }
    }

    List<Warning> warnings() {
        return warnings;
    }

    private void warn(Validation found) {
        found.errors().forEach(issue -> warnings.add(new Warning(issue.code(), issue.message())));
        found.warnings().forEach(issue -> warnings.add(new Warning(issue.code(), issue.message())));
    }

    private Validation validation(byte[] glb) {
        try {
            Path model = Files.createTempFile("model", ".glb");
            try {
                return validation(Files.write(model, glb));
            } finally {
                Files.delete(model);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private Validation validation(Path file) {
        try {
            return validator.validate(file);
        } catch (ValidatorUnavailable unavailable) {
            Warning unchecked =
                    new Warning("unchecked", "The Khronos validator did not run: " + unavailable.getMessage());
            if (!warnings.contains(unchecked)) {
                warnings.add(unchecked);
            }
            return new Validation(List.of());
        }
    }
}
