package dev.plinth.devstack.cloud.wire;

/** Whose cloud this is. */
public record Account(String region, String id) {

    /** {@code arn:aws:sns:eu-west-1:000000000000:resource}. */
    public String arn(String service, String resource) {
        return String.join(":", "arn", "aws", service, region, id, resource);
    }
}
