package dev.plinth.asset.pipeline.usdz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes a .usda layer, block in block. */
final class UsdText {

    private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private final StringBuilder text = new StringBuilder();
    private int depth;

    void line(String line, Object... values) {
        indent();
        text.append(values.length == 0 ? line : String.format(Locale.ROOT, line, values))
                .append('\n');
    }

    void open(String line, Object... values) {
        line(line, values);
        line("{");
        depth++;
    }

    /** With one line of metadata, set out as Pixar's own tools do: not every reader takes it otherwise. */
    void openWith(String metadata, String line, Object... values) {
        line(line + " (", values);
        line("    " + metadata);
        line(")");
        line("{");
        depth++;
    }

    void close() {
        depth--;
        line("}");
    }

    /** {@code name = [(…), …]} with {@code width} numbers in each of the tuples, and what comes after. */
    void tuples(String name, float[] values, int width, int decimals, String after) {
        indent();
        text.append(name).append(" = [");
        for (int i = 0; i < values.length; i++) {
            text.append(i % width == 0 ? i == 0 ? "(" : ", (" : ", ");
            number(values[i], decimals);
            text.append(i % width == width - 1 ? ")" : "");
        }
        text.append(']').append(after).append('\n');
    }

    void integers(String name, int[] values) {
        indent();
        text.append(name).append(" = [");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(values[i]);
        }
        text.append("]\n");
    }

    /** Rounded, without zeros at the end: most of a layer's bytes are such numbers. */
    private void number(double value, int decimals) {
        long scaled = Math.round(value * POWERS[decimals]);
        if (scaled < 0) {
            text.append('-');
        }
        long unit = (long) POWERS[decimals];
        text.append(Math.abs(scaled) / unit);
        long part = Math.abs(scaled) % unit;
        if (part != 0) {
            text.append('.');
            for (long digit = unit / 10; part > 0; digit /= 10) {
                text.append((char) ('0' + part / digit));
                part %= digit;
            }
        }
    }

    private void indent() {
        text.repeat("    ", depth);
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
