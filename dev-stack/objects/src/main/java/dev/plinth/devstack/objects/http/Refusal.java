package dev.plinth.devstack.objects.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.web.util.HtmlUtils;

/** A request that S3 would refuse, with S3's status and error code. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final String code;
    private final String why;

    private Refusal(int status, String code, String why) {
        super(why);
        this.status = status;
        this.code = code;
        this.why = why;
    }

    public static Refusal badRequest(String code, String why) {
        return new Refusal(400, code, why);
    }

    public static Refusal forbidden(String code, String why) {
        return new Refusal(403, code, why);
    }

    public static Refusal lengthRequired() {
        return new Refusal(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
    }

    /** The client may try again later. */
    public static Refusal unavailable(String why) {
        return new Refusal(503, "ServiceUnavailable", why);
    }

    /** Replaces an answer that is not yet on its way; who may read it stays as decided. */
    void replace(HttpServletResponse answer) throws IOException {
        answer.resetBuffer();
        List.copyOf(answer.getHeaderNames()).stream()
                .filter(name -> !name.startsWith("Access-Control-") && !name.equals("Vary"))
                .forEach(name -> answer.setHeader(name, null));
        answer.setStatus(status);
        answer.setContentType("application/xml;charset=UTF-8");
        answer.getWriter().write(xml());
    }

    private String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Error><Code>%s</Code><Message>%s</Message><RequestId>%s</RequestId></Error>""".formatted(code, HtmlUtils.htmlEscape(why), UUID.randomUUID());
    }
}
