package dev.plinth.devstack.launcher.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The same journey through the pages, in a real Chromium: storefront/e2e plays it and says each step itself. Where no
 * Chromium is installed it says so, and how to install one.
 *
 * @param storefront its folder
 * @param model a GLB for the merchant to upload
 * @param mailbox where the shop's mails are kept
 * @param screenshots where pictures of each page go
 */
public record BrowserJourney(String shop, Path storefront, Path model, Path mailbox, Path screenshots) {

    /** Whether it held, or was skipped because there is no browser. */
    public boolean holds() {
        var node = new ProcessBuilder("node", "e2e/journey.mjs")
                .directory(storefront.toFile())
                .inheritIO();
        node.environment().put("SHOP_URL", shop);
        node.environment().put("MODEL_FILE", model.toString());
        node.environment().put("MAILBOX", mailbox.toString());
        node.environment().put("SHOTS", screenshots.toString());
        try {
            return node.start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException("node could not be started", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
