package dev.plinth.devstack.cloud.wire;

import java.lang.System.Logger.Level;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">AWS JSON 1.1</a>. */
record JsonProtocol(Map<String, JsonOperation> operations) {

    private static final System.Logger LOG = System.getLogger(JsonProtocol.class.getName());

    /** @param target {@code service.Operation} */
    Answer answer(String target, String body) {
        try {
            JsonOperation operation = operations.get(target);
            if (operation == null) {
                throw AwsError.badRequest("UnknownOperationException", target);
            }
            return json(200, operation.apply(JsonMapper.shared().readTree(body)));
        } catch (AwsError refused) {
            return error(refused);
        } catch (JacksonException malformed) {
            return error(AwsError.badRequest("SerializationException", "The request is not the JSON it should be."));
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, target, failed);
            return error(new AwsError(500, "InternalServiceError", "An error occurred on the server side."));
        }
    }

    private static Answer error(AwsError error) {
        return json(error.status(), Map.of("__type", error.code(), "message", error.why()));
    }

    private static Answer json(int status, Object body) {
        return new Answer(
                status, "application/x-amz-json-1.1", JsonMapper.shared().writeValueAsString(body));
    }
}
