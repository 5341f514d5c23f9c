package dev.plinth.devstack.cloud.wire;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** <a href="https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html">AWS restJson1</a>: an operation a path. */
record RestJsonProtocol(Map<String, JsonOperation> operations) {

    private static final System.Logger LOG = System.getLogger(RestJsonProtocol.class.getName());

    boolean knows(String path) {
        return operations.containsKey(path);
    }

    Answer answer(String path, String body) {
        try {
            return json(
                    200,
                    Objects.requireNonNull(operations.get(path))
                            .apply(JsonMapper.shared().readTree(body)));
        } catch (AwsError refused) {
            return error(refused);
        } catch (JacksonException malformed) {
            return error(AwsError.badRequest("BadRequestException", "The request is not the JSON it should be."));
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, path, failed);
            return error(new AwsError(500, "InternalServiceErrorException", "An error occurred on the server side."));
        }
    }

    private static Answer error(AwsError error) {
        return json(error.status(), Map.of("__type", error.code(), "message", error.why()));
    }

    private static Answer json(int status, Object body) {
        return new Answer(status, "application/json", JsonMapper.shared().writeValueAsString(body));
    }
}
