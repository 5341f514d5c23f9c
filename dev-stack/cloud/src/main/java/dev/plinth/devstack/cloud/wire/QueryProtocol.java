package dev.plinth.devstack.cloud.wire;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.UUID;

/** <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">AWS Query</a>, as SNS speaks it. */
record QueryProtocol(Map<String, QueryOperation> operations) {

    private static final System.Logger LOG = System.getLogger(QueryProtocol.class.getName());

    Answer answer(String form) {
        var request = QueryRequest.parse(form);
        String action = request.optional("Action").orElse("");
        try {
            QueryOperation operation = operations.get(action);
            if (operation == null) {
                throw AwsError.badRequest("InvalidAction", "The action " + action + " is not valid for this endpoint.");
            }
            return result(action, operation.apply(request));
        } catch (AwsError refused) {
            return error(refused);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, action, failed);
            return error(AwsError.internal("An error occurred on the server side."));
        }
    }

    private static Answer result(String action, Xml result) {
        return xml(
                200,
                action + "Response",
                Xml.element(action + "Result", result),
                Xml.element("ResponseMetadata", requestId()));
    }

    private static Answer error(AwsError error) {
        var description = Xml.element(
                "Error",
                Xml.element("Type", error.isSendersFault() ? "Sender" : "Receiver"),
                Xml.element("Code", error.code()),
                Xml.element("Message", error.why()));
        return xml(error.status(), "ErrorResponse", description, requestId());
    }

    private static Xml requestId() {
        return Xml.element("RequestId", UUID.randomUUID().toString());
    }

    private static Answer xml(int status, String root, Xml... children) {
        return new Answer(status, "text/xml", Xml.element(root, children).markup());
    }
}
