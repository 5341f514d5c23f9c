package dev.plinth.asset.pipeline;

import dev.plinth.asset.gltf.GltfRefused;
import java.util.Locale;

/** The best that was made of an upload does not look enough like it. Whoever sent it may see how. */
final class BelowFidelity extends GltfRefused {

    private final transient Outcome.Compared compared;

    BelowFidelity(Look look, Outcome.Compared compared) {
        super(
                "below-fidelity",
                "The shop's \"%s\" version would not look enough like your model: seen from %s %s. Very fine or"
                        + " flickering detail is a usual cause.",
                compared.fidelity().rendition(),
                look.missing(compared.fidelity().floor()).camera(),
                reason(
                        look.missing(compared.fidelity().floor()),
                        compared.fidelity().floor()));
        this.compared = compared;
    }

    Outcome.Compared compared() {
        return compared;
    }

    private static String reason(Fidelity.View view, Fidelity.Floor floor) {
        return view.ssim() < floor.ssim()
                ? "they are %s alike, and %s is asked".formatted(percent(view.ssim()), percent(floor.ssim()))
                : String.format(
                        Locale.ROOT,
                        "their colours reach a PSNR of %.1f dB, and %.1f dB is asked",
                        view.psnr(),
                        floor.psnr());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
