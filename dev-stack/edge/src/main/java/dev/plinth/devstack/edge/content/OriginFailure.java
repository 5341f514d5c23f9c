package dev.plinth.devstack.edge.content;

/** No object, for a reason that the viewer is told. */
public final class OriginFailure extends RuntimeException {

    private final int status;
    private final String code;

    private OriginFailure(int status, String code) {
        super(code);
        this.status = status;
        this.code = code;
    }

    static OriginFailure noSuchObject() {
        return new OriginFailure(404, "NoSuchKey");
    }

    /** The origin is out of reach, or answers what it should not. */
    static OriginFailure badGateway() {
        return new OriginFailure(502, "BadGateway");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
