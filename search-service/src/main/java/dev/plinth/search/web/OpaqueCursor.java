package dev.plinth.search.web;

import dev.plinth.search.domain.Cursor;
import dev.plinth.search.domain.InvalidSearch;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A cursor as callers see it: text that means nothing to them. */
final class OpaqueCursor {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private OpaqueCursor() {}

    static String write(Cursor cursor) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(cursor.values()).getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(String text) {
        try {
            var values = JSON.readValue(Base64.getUrlDecoder().decode(text), new TypeReference<List<Object>>() {});
            return new Cursor(values);
        } catch (IllegalArgumentException | JacksonException | NullPointerException notOurs) {
            throw new InvalidSearch("cursor", "is none that this search gave");
        }
    }
}
