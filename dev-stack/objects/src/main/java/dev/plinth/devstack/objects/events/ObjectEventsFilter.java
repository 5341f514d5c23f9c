package dev.plinth.devstack.objects.events;

import static java.util.Objects.requireNonNullElse;

import com.adobe.testing.s3mock.s3.model.S3ObjectMetadata;
import com.adobe.testing.s3mock.s3.service.ObjectService;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the queues of an object after it is stored and before its writer hears of success. Where a queue is down the
 * writer is asked to try again: no object is acknowledged that nobody hears of.
 */
public final class ObjectEventsFilter extends OncePerRequestFilter {

    private final ObjectService objects;
    private final Routes routes;
    private final Queues queues;
    private final String region;
    private final Clock clock;
    private final Sequencer sequencer;

    public ObjectEventsFilter(ObjectService objects, Routes routes, Queues queues, String region, Clock clock) {
        this.objects = objects;
        this.routes = routes;
        this.queues = queues;
        this.region = region;
        this.clock = clock;
        this.sequencer = new Sequencer(clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            Creation.in(request).ifPresent(creation -> announce(creation, response.getHeader("x-amz-version-id")));
        }
    }

    private void announce(Creation creation, String version) {
        List<String> listeners =
                routes.queuesFor(creation.bucket(), creation.key()).toList();
        if (!listeners.isEmpty()) {
            var stored = objects.verifyObjectExists(creation.bucket(), creation.key(), version);
            var event = ObjectCreated.of(region, clock.instant(), detail(creation, stored));
            String json = JsonMapper.shared().writeValueAsString(event);
            listeners.forEach(queue -> queues.send(queue, json));
        }
    }

    private ObjectCreated.Detail detail(Creation creation, S3ObjectMetadata stored) {
        return new ObjectCreated.Detail(
                "0",
                new ObjectCreated.Bucket(creation.bucket()),
                new ObjectCreated.StoredObject(
                        creation.key(),
                        Long.parseLong(stored.getSize()),
                        requireNonNullElse(stored.getEtag(), "").replace("\"", ""),
                        stored.getVersionId(),
                        sequencer.next()),
                UUID.randomUUID().toString(),
                ObjectCreated.ACCOUNT,
                creation.reason().name());
    }
}
