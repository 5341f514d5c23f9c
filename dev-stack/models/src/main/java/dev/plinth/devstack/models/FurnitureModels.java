package dev.plinth.devstack.models;

import dev.plinth.devstack.models.furniture.Furniture;
import dev.plinth.devstack.models.gltf.GlbWriter;
import dev.plinth.devstack.models.surface.Textures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Builds furniture into a folder, as many pieces at once as there are cores. What lies there already is kept. */
final class FurnitureModels {

    private final Path folder;
    private final Progress progress;
    private final GlbWriter writer = new GlbWriter(new Textures());

    FurnitureModels(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** The file of each piece, by the piece's name. */
    Map<String, Path> build(List<Furniture> pieces) throws IOException {
        Files.createDirectories(folder);
        var files = new HashMap<String, Path>();
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var building = new HashMap<String, Future<Path>>();
            pieces.forEach(piece -> building.put(piece.name(), workers.submit(() -> build(piece))));
            for (var each : building.entrySet()) {
                files.put(each.getKey(), each.getValue().get());
            }
        } catch (ExecutionException failed) {
            throw new IOException("furniture could not be built: " + failed.getCause(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while building furniture", stopped);
        }
        return files;
    }

    private Path build(Furniture piece) throws IOException {
        Path file = folder.resolve(piece.name() + ".glb");
        if (Files.exists(file)) {
            return file;
        }
        byte[] glb = writer.write(piece.model());
        Path partial = Files.write(folder.resolve(piece.name() + ".partial"), glb);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        progress.line("built %s (%.1f MB)".formatted(piece.name(), glb.length / 1e6));
        return file;
    }
}
