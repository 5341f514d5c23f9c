package dev.plinth.platform.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads a stored item; an attribute that must be there and is not is a fault that names it. */
public record Item(Map<String, AttributeValue> attributes) {

    public String text(String name) {
        return need(name).s();
    }

    public long number(String name) {
        return Long.parseLong(need(name).n());
    }

    public boolean flag(String name) {
        return need(name).bool();
    }

    /** An instant that was stored as text in ISO 8601. */
    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    public Item map(String name) {
        return new Item(need(name).m());
    }

    /** The maps of a list. */
    public List<Item> maps(String name) {
        return need(name).l().stream().map(each -> new Item(each.m())).toList();
    }

    public Optional<String> maybeText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    public Optional<Item> maybeMap(String name) {
        return Optional.ofNullable(attributes.get(name)).map(value -> new Item(value.m()));
    }

    /** The number, or {@code otherwise} where the attribute was never written. */
    public long number(String name, long otherwise) {
        return attributes.containsKey(name) ? number(name) : otherwise;
    }

    private AttributeValue need(String name) {
        @Nullable AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("stored item lacks " + name + ": " + attributes.keySet());
        }
        return value;
    }
}
