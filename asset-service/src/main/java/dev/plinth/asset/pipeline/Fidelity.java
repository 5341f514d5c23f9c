package dev.plinth.asset.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How like the source one rendition looks.
 *
 * @param rendition its kind
 * @param ssim mean over the views, 1 for the same picture
 * @param psnr in dB, mean over the views
 * @param floor what each single view had to reach
 * @param comparison {@link Rendition#sha256} of the picture that shows both side by side
 */
public record Fidelity(String rendition, double ssim, double psnr, Floor floor, List<View> views, String comparison) {

    /** The least that is published. */
    public record Floor(double ssim, double psnr) {
        boolean isReachedBy(View view) {
            return view.ssim() >= ssim && view.psnr() >= psnr;
        }
    }

    /** @param variant the look that was compared, none for the default one */
    public record View(String camera, @Nullable String variant, double ssim, double psnr) {}

    public Fidelity {
        views = List.copyOf(views);
    }
}
