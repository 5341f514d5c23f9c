package dev.plinth.devstack.trials.shoppers;

import dev.plinth.devstack.launcher.shop.Merchant;
import dev.plinth.devstack.launcher.shop.Wait;
import dev.plinth.devstack.models.furniture.Workshop;
import dev.plinth.devstack.models.gltf.GlbWriter;
import dev.plinth.devstack.models.surface.Textures;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Models that are published, each in its first version. There are some, so that files are asked for under way that the
 * edge has not kept yet.
 */
public record Showroom(List<String> models) {

    /** Nobody has come to look. */
    public static final Showroom EMPTY = new Showroom(List.of());

    static final int VERSION = 1;

    private static final int MODELS = 4;
    private static final Duration PIPELINE = Duration.ofMinutes(5);

    public Showroom {
        models = List.copyOf(models);
    }

    public static Showroom furnishedBy(Merchant merchant) {
        byte[] lamp = new GlbWriter(new Textures())
                .write(Workshop.piece("pendant-lamp").model());
        List<String> models = IntStream.range(0, MODELS)
                .mapToObj(number -> merchant.createModel("Trial lamp " + number))
                .toList();
        models.forEach(model -> merchant.upload(model, "lamp.glb", lamp));
        models.forEach(model -> publish(merchant, model));
        return new Showroom(models);
    }

    private static void publish(Merchant merchant, String model) {
        Wait.until(
                "the pipeline finishes a lamp",
                PIPELINE,
                () -> merchant.version(model, VERSION).path("state").asString(),
                "READY"::equals);
        merchant.publish(model, VERSION);
    }
}
