package dev.plinth.devstack.cloud.wire;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** A piece of XML. */
public record Xml(String markup) {

    /** What an operation answers that has nothing to say. */
    public static final Xml NOTHING = new Xml("");

    public static Xml element(String name, String text) {
        return element(name, new Xml(escaped(text)));
    }

    public static Xml element(String name, Xml... children) {
        return element(name, Stream.of(children));
    }

    /** A list, as Query writes it: each item is a {@code member}. */
    public static Xml members(String name, Collection<Xml> items) {
        return element(name, items.stream().map(item -> element("member", item)));
    }

    /** A map, as Query writes it: each entry has a {@code key} and a {@code value}. */
    public static Xml entries(String name, Map<String, String> map) {
        return element(
                name,
                map.entrySet().stream()
                        .map(entry ->
                                element("entry", element("key", entry.getKey()), element("value", entry.getValue()))));
    }

    /** One after the other. */
    public static Xml all(Xml... pieces) {
        return new Xml(Stream.of(pieces).map(Xml::markup).collect(joining()));
    }

    private static Xml element(String name, Stream<Xml> children) {
        return new Xml("<" + name + ">" + children.map(Xml::markup).collect(joining()) + "</" + name + ">");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
