package dev.plinth.devstack.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.devstack.cloud.wire.AwsServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

class SesTest {

    @TempDir
    Path data;

    private AwsServer server;
    private SesV2Client ses;

    @BeforeEach
    void start() {
        server = Clients.start(data, URI.create("http://localhost:1"));
        ses = Clients.client(SesV2Client.builder(), server);
    }

    @AfterEach
    void stop() {
        ses.close();
        server.close();
    }

    @Test
    void aMailThatIsSentLiesInTheMailbox() throws IOException {
        String id = send("anna@plinth.example", "Grüße").messageId();

        try (var mails = Files.list(data.resolve("mailbox"))) {
            String mail = Files.readString(mails.toList().getFirst());
            String subject = Base64.getEncoder().encodeToString("Grüße".getBytes(StandardCharsets.UTF_8));
            assertThat(mail)
                    .contains("To: anna@plinth.example\r\n", "Subject: =?UTF-8?B?" + subject + "?=", "<" + id + "@")
                    .contains(Base64.getMimeEncoder().encodeToString("Hello".getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void noHeaderIsSmuggledIn() {
        assertThatExceptionOfType(SesV2Exception.class)
                .isThrownBy(() -> send("anna@plinth.example\r\nBcc: eve@plinth.example", "Hello"))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(400));
        assertThat(data.resolve("mailbox")).doesNotExist();
    }

    private software.amazon.awssdk.services.sesv2.model.SendEmailResponse send(String to, String subject) {
        return ses.sendEmail(email -> email.fromEmailAddress("shop@plinth.example")
                .destination(each -> each.toAddresses(to))
                .content(content -> content.simple(simple -> simple.subject(text -> text.data(subject))
                        .body(body -> body.text(text -> text.data("Hello")).html(text -> text.data("<p>Hello</p>"))))));
    }
}
