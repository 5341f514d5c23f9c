package dev.plinth.order.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

public record ReturnId(UUID value) {

    /** The same request asks for one return, however often it is repeated. */
    public static ReturnId of(OrderId order, RequestKey key) {
        return new ReturnId(UUID.nameUUIDFromBytes(("return " + order + ' ' + key.value()).getBytes(UTF_8)));
    }

    /** @throws NoSuchReturn where the text cannot be the id of any return */
    public static ReturnId parse(String text) {
        try {
            return new ReturnId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NoSuchReturn();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
