package dev.plinth.devstack.cloud.secrets;

import dev.plinth.devstack.cloud.wire.AwsError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept secret.
 *
 * @param field {@code SecretString}, or {@code SecretBinary} with the content in Base64
 */
record SecretValue(String field, String content) {

    static SecretValue read(JsonNode request) {
        for (String field : new String[] {"SecretString", "SecretBinary"}) {
            if (request.path(field).isString()) {
                return new SecretValue(field, request.get(field).stringValue());
            }
        }
        throw AwsError.badRequest("InvalidParameterException", "You must provide either SecretString or SecretBinary.");
    }

    void writeTo(ObjectNode answer) {
        answer.put(field, content);
    }

    /** Without its content: values end up in logs. */
    @Override
    public String toString() {
        return field;
    }
}
