package dev.plinth.devstack.payments.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.devstack.payments.domain.Refusal;
import java.net.URLDecoder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * A form as Stripe's clients encode it: {@code amount=1200&metadata[order_id]=7}. It knows what was read of it, so that
 * a parameter nobody understands is refused rather than ignored.
 */
public final class Params {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> understood = new HashSet<>();

    /** @throws Refusal when the form is not properly encoded */
    public Params(String form) {
        for (String pair : form.isEmpty() ? new String[0] : form.split("&")) {
            String[] sides = pair.split("=", 2);
            values.put(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
        }
    }

    /** The parameter's value; an empty one counts as absent. */
    public Optional<String> text(String name) {
        understood.add(root(name));
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    public String required(String name) {
        return text(name)
                .orElseThrow(() -> Refusal.invalid("parameter_missing", name, "Missing required param: " + name + "."));
    }

    /** A whole number. */
    OptionalLong number(String name) {
        Optional<String> text = text(name);
        try {
            return text.isPresent() ? OptionalLong.of(Long.parseLong(text.get())) : OptionalLong.empty();
        } catch (NumberFormatException notANumber) {
            throw Refusal.invalid("parameter_invalid_integer", name, "Invalid integer: " + text.orElseThrow());
        }
    }

    /** All of {@code name[key]=value}. */
    Map<String, String> map(String name) {
        understood.add(name);
        var map = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> {
            if (root(key).equals(name) && key.endsWith("]")) {
                map.put(key.substring(name.length() + 1, key.length() - 1), value);
            }
        });
        return map;
    }

    /** Parameters that change nothing here. */
    void ignore(String... names) {
        understood.addAll(Set.of(names));
    }

    /** @throws Refusal when there is a parameter that nobody asked for */
    void refuseOthers() {
        for (String key : values.keySet()) {
            if (!understood.contains(root(key))) {
                throw Refusal.invalid("parameter_unknown", key, "Received unknown parameter: " + key);
            }
        }
    }

    /** All of it in a fixed order, but for what must never be kept of a card, not even as a hash. */
    @Override
    public String toString() {
        var visible = new TreeMap<>(values);
        visible.computeIfPresent("card[number]", (_, number) -> number.substring(Math.max(0, number.length() - 4)));
        visible.remove("card[cvc]");
        return visible.toString();
    }

    private static String root(String key) {
        int bracket = key.indexOf('[');
        return bracket < 0 ? key : key.substring(0, bracket);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException garbled) {
            throw Refusal.invalid(null, null, "Invalid request (check that it is form-encoded).");
        }
    }
}
