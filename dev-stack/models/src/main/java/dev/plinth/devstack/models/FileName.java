package dev.plinth.devstack.models;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** What a file's name says about the product in it: {@code GlamVelvetSofa.glb} is a "Glam Velvet Sofa". */
record FileName(String slug, String title) {

    /** Short enough that a SKU made of it stays within 40 characters. */
    private static final int LONGEST = 28;

    static FileName of(Path file) {
        String words = file.getFileName()
                .toString()
                .replaceFirst("(?i)\\.glb$", "")
                .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .replaceAll("[\\s_.-]+", " ")
                .strip();
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String slug =
                "my-" + plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
        return new FileName(slug.equals("my-") ? "my-model" : slug, words.isEmpty() ? "Model" : capitalised(words));
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
