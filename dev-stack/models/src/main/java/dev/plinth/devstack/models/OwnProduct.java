package dev.plinth.devstack.models;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A product of the user's own model. */
record OwnProduct(String id, String title, List<String> looks) {

    private static final int PRICE_IN_CENTS = 49_00;
    private static final int WEIGHT_IN_GRAMS = 1_000;
    private static final int ON_HAND = 20;

    DemoProduct with(Path model) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("name", title)
                .put("description", "Your own model, from " + model.getFileName() + ".")
                .put("brand", "Yours")
                .put("category", "your-models");
        body.putObject("attributes").put("file", model.getFileName().toString());
        ArrayNode variants = body.putArray("variants");
        var stock = new HashMap<String, Integer>();
        for (int i = 0; i < Math.max(1, looks.size()); i++) {
            String sku = (id + "-" + (i + 1)).toUpperCase(Locale.ROOT);
            describe(variants.addObject().put("sku", sku), i);
            stock.put(sku, ON_HAND);
        }
        return new DemoProduct(id, body, stock, model);
    }

    private void describe(ObjectNode variant, int look) {
        variant.put("name", looks.isEmpty() ? "As it is" : looks.get(look));
        ObjectNode options = variant.putObject("options");
        variant.putObject("price").put("minorUnits", PRICE_IN_CENTS).put("currency", "EUR");
        variant.put("weightGrams", WEIGHT_IN_GRAMS);
        if (looks.isEmpty()) {
            variant.putNull("materialVariant");
        } else {
            options.put("color", looks.get(look).toLowerCase(Locale.ROOT));
            variant.put("materialVariant", looks.get(look));
        }
    }
}
