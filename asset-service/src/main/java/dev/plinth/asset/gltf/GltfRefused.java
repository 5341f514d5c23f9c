package dev.plinth.asset.gltf;

import java.util.Locale;

/** The file cannot be taken: {@link #code} is stable for programs, {@link #detail} is for the merchant. */
public class GltfRefused extends RuntimeException {

    private final String code;
    private final String detail;

    public GltfRefused(String code, String detail, Object... values) {
        super(code + ": " + String.format(Locale.ROOT, detail, values));
        this.code = code;
        this.detail = String.format(Locale.ROOT, detail, values);
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
