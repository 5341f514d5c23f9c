package dev.plinth.order.domain;

/** Ready to be sent. Its address appears in no log. */
public record Mail(String to, String subject, String text, String html) {

    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
