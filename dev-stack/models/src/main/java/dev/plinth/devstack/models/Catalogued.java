package dev.plinth.devstack.models;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An entry of products.json: either a piece of furniture or a controller, never both. */
record Catalogued(
        String id,
        @Nullable String furniture,
        @Nullable String controller,
        ObjectNode product,
        Map<String, Integer> stock) {

    DemoProduct with(Path model) {
        return new DemoProduct(id, product, stock, model);
    }
}
