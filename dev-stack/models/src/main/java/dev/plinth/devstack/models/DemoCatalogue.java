package dev.plinth.devstack.models;

import dev.plinth.devstack.models.furniture.Furniture;
import dev.plinth.devstack.models.furniture.Workshop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All that the demo shop sells, with a model file for each product. */
public final class DemoCatalogue {

    private DemoCatalogue() {}

    /**
     * Builds and fetches what is missing. Without a network the controllers are left out, which is said and no failure.
     *
     * @param dataDir where models are kept between starts
     * @param modelsDir the user's own GLBs, which become products too
     */
    public static List<DemoProduct> load(Path dataDir, Optional<Path> modelsDir, Progress progress) throws IOException {
        List<Catalogued> catalogue = catalogue();
        var models = dataDir.resolve("models");
        Map<String, Path> furniture =
                new FurnitureModels(models.resolve("furniture"), progress).build(furnitureOf(catalogue));
        Map<String, Path> controllers =
                new ControllerModels(models.resolve("controllers"), progress).fetch(controllersOf(catalogue));
        var products = new ArrayList<DemoProduct>();
        for (Catalogued entry : catalogue) {
            Path model =
                    entry.furniture() != null ? furniture.get(entry.furniture()) : controllers.get(entry.controller());
            if (model != null) {
                products.add(entry.with(model));
            }
        }
        if (modelsDir.isPresent()) {
            products.addAll(new FolderModels(modelsDir.get(), progress).products());
        }
        return List.copyOf(products);
    }

    static List<Catalogued> catalogue() throws IOException {
        try (InputStream json = DemoCatalogue.class.getResourceAsStream("/demo/products.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(json), new TypeReference<>() {});
        }
    }

    private static List<Furniture> furnitureOf(List<Catalogued> catalogue) {
        return catalogue.stream()
                .map(Catalogued::furniture)
                .filter(Objects::nonNull)
                .map(Workshop::piece)
                .toList();
    }

    private static List<String> controllersOf(List<Catalogued> catalogue) {
        return catalogue.stream()
                .map(Catalogued::controller)
                .filter(Objects::nonNull)
                .toList();
    }
}
