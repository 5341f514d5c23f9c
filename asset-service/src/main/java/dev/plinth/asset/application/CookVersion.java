package dev.plinth.asset.application;

import dev.plinth.asset.domain.Manifest;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.asset.domain.ModelVersion.Progress;
import dev.plinth.asset.domain.Originals;
import dev.plinth.asset.domain.Recipe;
import dev.plinth.asset.domain.Recipe.Cooked;
import dev.plinth.asset.domain.Renditions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From the original to stored renditions. It may be repeated at any time: what it stores is named by content. */
@Component
class CookVersion {

    private final Originals originals;
    private final Renditions renditions;
    private final Recipe recipe;
    private final Workplace workplace;
    private final LightWork light;

    CookVersion(Originals originals, Renditions renditions, Recipe recipe, Workplace workplace, LightWork light) {
        this.originals = originals;
        this.renditions = renditions;
        this.recipe = recipe;
        this.workplace = workplace;
        this.light = light;
    }

    /**
     * How the version ends; empty where it is too heavy to be cooked here.
     *
     * @throws IllegalStateException if another has it by now; nothing is stored then
     */
    Optional<Progress> cook(ModelVersion version, Pulse pulse) {
        if (version.upload().bytes() > light.most().bytes()) {
            return Optional.empty();
        }
        return workplace.in(folder -> {
            Path original =
                    folder.resolve("original." + version.upload().format().extension());
            originals.fetch(version, original);
            return recipe.weigh(original).exceeds(light.most())
                    ? Optional.empty()
                    : Optional.of(cook(version, original, folder.resolve("made"), pulse));
        });
    }

    private Progress cook(ModelVersion version, Path original, Path made, Pulse pulse) {
        Cooked cooked = recipe.cook(version, original, made, pulse::at);
        pulse.demandHold();
        return switch (cooked) {
            case Cooked.Made(Manifest manifest, List<Path> files) -> {
                store(manifest, files);
                yield new Progress.Ready(manifest);
            }
            case Cooked.Refused(String code, String detail, Optional<Recipe.Compared> compared) -> {
                compared.ifPresent(pair -> store(pair.picture(), pair.file()));
                yield new Progress.Failed(code, detail, compared.map(Recipe.Compared::fidelity));
            }
        };
    }

    private void store(Manifest manifest, List<Path> files) {
        for (int i = 0; i < files.size(); i++) {
            store(manifest.renditions().get(i), files.get(i));
        }
    }

    private void store(Manifest.Rendition made, Path file) {
        renditions.store(made.key(), file, made.mediaType(), made.encoding());
    }
}
