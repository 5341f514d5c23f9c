package dev.plinth.order.ses;

import dev.plinth.order.domain.Mail;
import dev.plinth.order.domain.Post;
import dev.plinth.order.neighbour.Neighbour;
import dev.plinth.order.neighbour.Neighbours;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;

/** Mails through Amazon SES. */
@Component
class SesPost implements Post {

    private final SesV2Client ses;
    private final String from;
    private final Neighbour neighbour;

    SesPost(SesV2Client ses, MailProperties properties, Neighbours neighbours) {
        this.ses = ses;
        this.from = properties.from();
        this.neighbour = neighbours.named("mail");
    }

    @Override
    public void send(Mail mail) {
        neighbour.ask(() -> ses.sendEmail(email -> email.fromEmailAddress(from)
                .destination(to -> to.toAddresses(mail.to()))
                .content(content -> content.simple(simple -> simple.subject(utf8(mail.subject()))
                        .body(body -> body.text(utf8(mail.text())).html(utf8(mail.html())))))));
    }

    private static Consumer<Content.Builder> utf8(String text) {
        return content -> content.data(text).charset("UTF-8");
    }
}
