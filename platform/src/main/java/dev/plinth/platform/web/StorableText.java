package dev.plinth.order.web;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** JSON can say what PostgreSQL keeps in no text: the character zero, and half of a character. Both are a bad field. */
@Configuration(proxyBeanMethods = false)
class StorableText {

    @Bean
    JsonMapperBuilderCustomizer textIsStorable() {
        return json -> json.addModule(new SimpleModule("storable-text").addDeserializer(String.class, new Storable()));
    }

    private static final class Storable extends StringDeserializer {

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
}
