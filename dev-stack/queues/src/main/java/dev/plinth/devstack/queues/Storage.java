package dev.plinth.devstack.queues;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import scala.collection.immutable.List$;
import scala.util.Either;

/** ElasticMQ's store: hears of every change to a message before the client does. */
record Storage(ActorRef listener) {

    private static final Duration RESTORED_WITHIN = Duration.ofMinutes(1);

    Storage(ActorSystem system, Path data) {
        this(system.actorOf(Props.create(SqlQueuePersistenceActor.class, database(data), List$.MODULE$.empty())));
    }

    /** Brings queues and messages back as they were. */
    void restoreInto(ActorRef queues) {
        Object answer = Patterns.ask(listener, new QueueEvent.Restore(queues), RESTORED_WITHIN)
                .toCompletableFuture()
                .join();
        if (!(answer instanceof Either<?, ?> outcome) || outcome.isLeft()) {
            throw new IllegalStateException("the queues could not be restored: " + answer);
        }
    }

    private static SqlQueuePersistenceConfig database(Path data) {
        // H2 would otherwise keep what was acknowledged in memory for half a second.
        String url = "jdbc:h2:file:" + data.resolve("queues") + ";WRITE_DELAY=0";
        return new SqlQueuePersistenceConfig(true, "org.h2.Driver", url, "", "", false);
    }
}
