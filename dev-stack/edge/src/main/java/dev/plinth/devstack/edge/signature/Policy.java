package dev.plinth.devstack.edge.signature;

import java.time.Instant;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a signer allows: a resource, in a time, to some addresses.
 *
 * @param resource a URL in which {@code *} stands for any characters and {@code ?} for one
 * @param addresses a network in CIDR notation
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-creating-signed-url-custom-policy.html">custom
 *     policies</a>
 */
record Policy(String resource, Instant notBefore, Instant expires, String addresses) {

    private static final Set<String> CONDITIONS = Set.of("DateLessThan", "DateGreaterThan", "IpAddress");
    private static final String ANYWHERE = "0.0.0.0/0";

    /** @throws Denied where it is not exactly one statement with an end, or has a condition we do not know */
    static Policy parse(byte[] json) {
        try {
            JsonNode statements = JsonMapper.shared().readTree(json).path("Statement");
            JsonNode statement = statements.path(0);
            JsonNode condition = statement.path("Condition");
            JsonNode end = condition.at("/DateLessThan/AWS:EpochTime");
            boolean wellFormed = statements.size() == 1
                    && statement.path("Resource").isString()
                    && end.isIntegralNumber()
                    && CONDITIONS.containsAll(condition.propertyNames());
            if (!wellFormed) {
                throw Denied.malformedPolicy();
            }
            return new Policy(
                    statement.get("Resource").stringValue(),
                    Instant.ofEpochSecond(
                            condition.at("/DateGreaterThan/AWS:EpochTime").asLong(0)),
                    Instant.ofEpochSecond(end.longValue()),
                    condition.at("/IpAddress/AWS:SourceIp").asString(ANYWHERE));
        } catch (JacksonException malformed) {
            throw Denied.malformedPolicy();
        }
    }

    boolean allows(String url, Instant now, String address) {
        return new Wildcard(resource).matches(url)
                && !now.isBefore(notBefore)
                && now.isBefore(expires)
                && new Network(addresses).contains(address);
    }
}
