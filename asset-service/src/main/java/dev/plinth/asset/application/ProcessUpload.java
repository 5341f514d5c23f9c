package dev.plinth.asset.application;

import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Models;
import dev.plinth.asset.domain.Originals;
import dev.plinth.asset.domain.Recipe;
import dev.plinth.asset.domain.Recipe.Cooked;
import dev.plinth.asset.domain.Renditions;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Takes an upload through the pipeline. It may be called again for the same upload at any time: what it stores is named
 * by content, and a finished version stays as it is.
 */
@Service
public class ProcessUpload {

    private final Models models;
    private final Originals originals;
    private final Renditions renditions;
    private final Recipe recipe;
    private final Workplace workplace;

    ProcessUpload(Models models, Originals originals, Renditions renditions, Recipe recipe, Workplace workplace) {
        this.models = models;
        this.originals = originals;
        this.renditions = renditions;
        this.recipe = recipe;
        this.workplace = workplace;
    }

    /** An upload that belongs to no version, or to one that is finished, changes nothing. */
    public void process(ModelId id, int number) {
        models.version(id, number).filter(version -> !version.isFinished()).ifPresent(version -> {
            models.progress(version.at(new Progress.Processing()));
            models.progress(version.at(workplace.in(folder -> cook(version, folder))));
        });
    }

    private Progress cook(ModelVersion version, Path folder) {
        Path original = folder.resolve("original.glb");
        originals.fetch(version, original);
        return switch (recipe.cook(version, original, folder.resolve("made"))) {
            case Cooked.Made(Manifest manifest, List<Path> files) -> {
                for (int i = 0; i < files.size(); i++) {
                    var rendition = manifest.renditions().get(i);
                    renditions.store(rendition.key(), files.get(i), rendition.mediaType());
                }
                yield new Progress.Ready(manifest);
            }
            case Cooked.Refused(String code, String detail) -> new Progress.Failed(code, detail);
        };
    }
}
