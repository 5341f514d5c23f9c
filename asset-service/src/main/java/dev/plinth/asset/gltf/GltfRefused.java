package dev.plinth.asset.gltf;

import java.util.Locale;

/** The file cannot be taken: {@link #code} is stable for programs, {@link #detail} is for the merchant. */
public class GltfRefused extends RuntimeException {

    private static final int LONGEST = 500;

    private final String code;
    private final String detail;

    public GltfRefused(String code, String detail, Object... values) {
        super(code + ": " + brief(String.format(Locale.ROOT, detail, values)));
        this.code = code;
        this.detail = brief(String.format(Locale.ROOT, detail, values));
    }

    /** What is said of a file may quote it, and a file may have names of megabytes; the store takes 400 KB. */
    public static String brief(String detail) {
        return detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST) + " …";
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
