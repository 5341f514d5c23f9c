package dev.plinth.devstack.cloud.ses;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.devstack.cloud.wire.AwsError;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** One mail, as SES is asked to send it and as it looks on its way: RFC 5322, with text and HTML side by side. */
record Mail(String from, String to, String subject, String text, String html) {

    private static final String LINE = "\r\n";
    private static final String BOUNDARY = "=_plinth_alternative";
    private static final int LONGEST = 320;

    Mail {
        if (from.isBlank() || to.isBlank() || subject.isEmpty() || (text.isEmpty() && html.isEmpty())) {
            throw AwsError.badRequest("BadRequestException", "A mail has a sender, a recipient, a subject and a body.");
        }
        if ((from + to).chars().anyMatch(Character::isISOControl) || to.length() > LONGEST) {
            throw AwsError.badRequest("BadRequestException", "Illegal address.");
        }
    }

    static Mail of(JsonNode request) {
        JsonNode simple = request.at("/Content/Simple");
        if (simple.isMissingNode()) {
            throw AwsError.badRequest("BadRequestException", "Only simple content is understood here.");
        }
        return new Mail(
                request.path("FromEmailAddress").asString(""),
                request.at("/Destination/ToAddresses/0").asString(""),
                simple.at("/Subject/Data").asString(""),
                simple.at("/Body/Text/Data").asString(""),
                simple.at("/Body/Html/Data").asString(""));
    }

    String rfc5322(String id, Instant now) {
        return String.join(
                LINE,
                "From: " + from,
                "To: " + to,
                "Subject: =?UTF-8?B?" + base64(subject) + "?=",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)),
                "Message-ID: <" + id + "@plinth.localhost>",
                "MIME-Version: 1.0",
                "Content-Type: multipart/alternative; boundary=\"" + BOUNDARY + "\"",
                "",
                part("plain", text) + part("html", html) + "--" + BOUNDARY + "--",
                "");
    }

    private static String part(String kind, String body) {
        return String.join(
                LINE,
                "--" + BOUNDARY,
                "Content-Type: text/" + kind + "; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(body.getBytes(UTF_8)),
                "");
    }

    private static String base64(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(UTF_8));
    }
}
