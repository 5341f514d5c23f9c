package dev.plinth.asset.gltf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A path that stays below the folder it starts from. What could lead elsewhere on any system is refused, not repaired. */
final class RelativePath {

    private RelativePath() {}

    /** Decodes the percent signs of {@code uri} once; what they hide is checked as if it stood there. */
    static String ofUri(String uri) {
        if (uri.indexOf('?') >= 0 || uri.indexOf('#') >= 0) {
            throw outside(uri);
        }
        try {
            String decoded = URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
            return checked(uri, decoded);
        } catch (IllegalArgumentException misspelt) {
            throw outside(uri);
        }
    }

    /** The name of a file in an archive. */
    static String ofEntry(String name) {
        return checked(name, name);
    }

    private static String checked(String stated, String path) {
        boolean strange = path.chars().anyMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c));
        if (strange || path.isEmpty() || path.startsWith("/")) {
            throw outside(stated);
        }
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") || part.isEmpty()) {
                throw outside(stated);
            }
            if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    private static GltfRefused outside(String stated) {
        return new GltfRefused(
                "external-uri",
                "The file points outside the upload ('%.80s'); only files beside the model can be used.",
                stated);
    }
}
