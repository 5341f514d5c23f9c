package dev.plinth.devstack.cloud.wire;

/** A request that AWS would refuse, with its status and error code. */
public final class AwsError extends RuntimeException {

    private final int status;
    private final String code;
    private final String why;

    public AwsError(int status, String code, String why) {
        super(why);
        this.status = status;
        this.code = code;
        this.why = why;
    }

    public static AwsError badRequest(String code, String why) {
        return new AwsError(400, code, why);
    }

    public static AwsError internal(String why) {
        return new AwsError(500, "InternalFailure", why);
    }

    int status() {
        return status;
    }

    public boolean isSendersFault() {
        return status < 500;
    }

    public String code() {
        return code;
    }

    public String why() {
        return why;
    }
}
