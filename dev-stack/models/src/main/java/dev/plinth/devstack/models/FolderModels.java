package dev.plinth.devstack.models;

import dev.plinth.devstack.models.gltf.Glb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes products of a folder of GLBs: one for each file, a variant for each look the file names. */
final class FolderModels {

    private static final long MAX_BYTES = 100L << 20;

    private final Path folder;
    private final Progress progress;
    private final Set<String> taken = new HashSet<>();

    FolderModels(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    List<DemoProduct> products() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is not a folder");
        }
        var products = new ArrayList<DemoProduct>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(FolderModels::isGlb).sorted().toList()) {
                try {
                    products.add(product(file));
                } catch (IOException unreadable) {
                    progress.line("skipped " + file.getFileName() + ": " + unreadable.getMessage());
                }
            }
        }
        progress.line("%d of your models from %s".formatted(products.size(), folder));
        return products;
    }

    private DemoProduct product(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("larger than 100 MB");
        }
        List<String> looks = Glb.variantNames(file);
        var name = FileName.of(file);
        return new OwnProduct(unused(name.slug()), name.title(), looks).with(file);
    }

    private String unused(String slug) {
        String free = slug;
        for (int i = 2; !taken.add(free); i++) {
            free = slug + "-" + i;
        }
        return free;
    }

    private static boolean isGlb(Path file) {
        return Files.isRegularFile(file)
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".glb");
    }
}
