package dev.plinth.platform.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON can say what not every store and every neighbour takes for text: the character zero, and half of a character. Both
 * are a bad field.
 */
final class StorableText extends StringDeserializer {

    static JacksonModule module() {
        return new SimpleModule("storable-text").addDeserializer(String.class, new StorableText());
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = super.deserialize(parser, context);
        return isStorable(text)
                ? text
                : (String) context.handleWeirdStringValue(String.class, text, "it cannot be stored");
    }

    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(each -> each == 0 || Character.getType(each) == Character.SURROGATE);
    }
}
