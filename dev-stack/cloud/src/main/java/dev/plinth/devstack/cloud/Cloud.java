package dev.plinth.devstack.cloud;

import dev.plinth.devstack.cloud.batch.Batch;
import dev.plinth.devstack.cloud.secrets.SecretsManager;
import dev.plinth.devstack.cloud.ses.Ses;
import dev.plinth.devstack.cloud.sns.Sns;
import dev.plinth.devstack.cloud.wire.Account;
import dev.plinth.devstack.cloud.wire.AwsServer;
import dev.plinth.devstack.process.Arguments;
import dev.plinth.devstack.process.Tether;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;

/** The stand-ins for those services of AWS that nothing else speaks for locally, on one port. */
public final class Cloud {

    private Cloud() {}

    /** {@code --port --data --sqs-endpoint --images [--region]}. */
    public static void main(String... words) {
        Tether.toOwner();
        start(Arguments.of(words));
    }

    static AwsServer start(Arguments arguments) {
        var clock = Clock.systemUTC();
        var account = new Account(arguments.orElse("region", "eu-west-1"), "000000000000");
        var sqs = URI.create(arguments.required("sqs-endpoint"));
        var images = Path.of(arguments.required("images"));
        var rest = new HashMap<>(Ses.in(arguments.data(), clock));
        rest.putAll(Batch.in(arguments.data(), images, account, clock));
        return AwsServer.start(
                arguments.port(),
                Sns.in(arguments.data(), account, sqs, clock),
                SecretsManager.in(arguments.data(), account, clock),
                rest);
    }
}
