package dev.plinth.devstack.edge.signature;

/** A viewer without the right to see what it asks for. */
public final class Denied extends RuntimeException {

    private final String code;
    private final String why;

    private Denied(String code, String why) {
        super(why);
        this.code = code;
        this.why = why;
    }

    static Denied missingKey() {
        return new Denied("MissingKey", "Missing Key-Pair-Id query parameter or cookie value");
    }

    static Denied unknownKey() {
        return new Denied("InvalidKey", "Unknown Key");
    }

    static Denied malformedPolicy() {
        return new Denied("MalformedPolicy", "Malformed Policy");
    }

    public static Denied access() {
        return new Denied("AccessDenied", "Access denied");
    }

    /** CloudFront's error code. */
    public String code() {
        return code;
    }

    public String why() {
        return why;
    }
}
