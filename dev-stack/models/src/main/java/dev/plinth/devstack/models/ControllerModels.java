package dev.plinth.devstack.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Motion controllers of the WebXR Input Profiles (MIT, Amazon): real products' models, fetched once. */
final class ControllerModels {

    private static final NpmPackage ASSETS = new NpmPackage(
            "@webxr-input-profiles/assets",
            "1.0.20",
            "30df2a2268220fc0d0e034bed1550aabdd7a2500573c5216f64fc70d59c3d91e");

    private final Path folder;
    private final Progress progress;

    ControllerModels(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * The file of each controller, none when they can be neither found nor fetched.
     *
     * @param wanted profile and hand, as in {@code valve-index/right}
     */
    Map<String, Path> fetch(Collection<String> wanted) throws IOException {
        Map<String, Path> files = wanted.stream().collect(Collectors.toMap(Function.identity(), this::file));
        if (files.values().stream().allMatch(Files::exists)) {
            return files;
        }
        Files.createDirectories(folder);
        try {
            progress.line("fetching motion controllers from npm (94 MB, once)");
            Path archive = ASSETS.pack(folder);
            try (var packed = Files.newInputStream(archive)) {
                TarGz.extract(
                        packed,
                        folder,
                        wanted.stream().map(ControllerModels::entry).collect(Collectors.toSet()));
            }
            Files.delete(archive);
        } catch (IOException unreachable) {
            progress.line("motion controllers are skipped: " + unreachable.getMessage());
        }
        return files.entrySet().stream()
                .filter(each -> Files.exists(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Path file(String controller) {
        return folder.resolve(entry(controller));
    }

    private static String entry(String controller) {
        return "package/dist/profiles/" + controller + ".glb";
    }
}
