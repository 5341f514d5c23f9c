package dev.plinth.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Merchants' endpoints and what they have to be told. A message is stored together with what it tells of. */
public interface Webhooks {

    /** Repeating it with the same id changes nothing. @return as it is stored */
    WebhookEndpoint add(WebhookEndpoint endpoint, WebhookSecret secret);

    /** What its messages are signed with; nothing where it is gone. @throws SealBroken if it cannot be opened */
    Optional<WebhookSecret> secretOf(UUID endpoint);

    List<WebhookEndpoint> endpoints();

    /** With everything that still waits for it. @throws NoSuchEndpoint if there is none */
    void remove(UUID endpoint);

    /** The newest first. @throws NoSuchEndpoint if there is none */
    List<WebhookDelivery> deliveries(UUID endpoint, int most);

    /** Sends it once more, and again for three days. @throws NoSuchEndpoint if there is no such message of it */
    void replay(UUID endpoint, String message, Instant now);

    /**
     * Whoever takes one has it until then: no other caller, on any machine, gets it meanwhile.
     *
     * @param most in all
     * @param mostOfOne to one endpoint, with what is under way to it
     * @param underWay how many are, by endpoint
     */
    List<WebhookMessage> takeDue(Instant now, Instant until, int most, int mostOfOne, Map<UUID, Integer> underWay);

    void delivered(String message, String answer, Instant now);

    void later(String message, String answer, Instant at, Instant now);

    void givenUp(String message, String answer, Instant now);

    /** Forgets what was delivered or given up before then. */
    void forget(Instant before);
}
