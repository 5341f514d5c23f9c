package dev.plinth.devstack.queues;

import dev.plinth.devstack.process.Arguments;
import dev.plinth.devstack.process.Tether;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Some;

/**
 * ElasticMQ on loopback, queues and messages in an H2 file: {@code --port N --data DIR}.
 *
 * <p>Its own main opens the port first and brings the queues back afterwards, so that a client which comes in between
 * is told that its queue does not exist. Here the port opens last.
 */
public final class Queues {

    private Queues() {}

    public static void main(String... words) throws IOException {
        Tether.toOwner();
        var arguments = Arguments.of(words);
        var system = ActorSystem.create("queues");
        var storage = new Storage(system, Files.createDirectories(arguments.data()));
        ActorRef queues = system.actorOf(Props.create(
                QueueManagerActor.class, new NowProvider(), StrictSQSLimits$.MODULE$, Some.apply(storage.listener())));
        storage.restoreInto(queues);
        listen(arguments.port(), system, queues, storage);
    }

    private static void listen(int port, ActorSystem system, ActorRef queues, Storage storage) {
        SQSRestServerBuilder.withActorSystem(system)
                .withQueueManagerActor(queues)
                .withQueueEventListener(storage.listener())
                .withInterface("127.0.0.1")
                .withPort(port)
                .withServerAddress(new NodeAddress("http", "127.0.0.1", port, ""))
                .withAWSRegion("eu-west-1")
                .withAWSAccountId("000000000000")
                .start()
                .waitUntilStarted();
    }
}
