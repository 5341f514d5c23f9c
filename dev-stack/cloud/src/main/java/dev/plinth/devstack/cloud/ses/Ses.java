package dev.plinth.devstack.cloud.ses;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.devstack.cloud.wire.JsonOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** SES version 2, by the paths of its operations. */
public final class Ses {

    private final Path mailbox;
    private final Clock clock;

    private Ses(Path mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** Mails lie in {@code mailbox} below the folder, named by time and id. */
    public static Map<String, JsonOperation> in(Path folder, Clock clock) {
        var ses = new Ses(folder.resolve("mailbox"), clock);
        return Map.of("/v2/email/outbound-emails", ses::send);
    }

    private Object send(JsonNode request) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        String mail = Mail.of(request).rfc5322(id, now);
        deliver(now.toEpochMilli() + "-" + id + ".eml", mail);
        return Map.of("MessageId", id);
    }

    /** Returns once the disk has it. */
    private void deliver(String name, String mail) {
        Path unfinished = mailbox.resolve(name + ".part");
        try {
            Files.createDirectories(mailbox);
            try (var file =
                    FileChannel.open(unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                var bytes = ByteBuffer.wrap(mail.getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.move(unfinished, mailbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
