package dev.plinth.order.domain;

/** What an endpoint and we know together; its messages are signed with it. Shown once, never logged. */
public record WebhookSecret(byte[] bytes) {

    public WebhookSecret {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}
