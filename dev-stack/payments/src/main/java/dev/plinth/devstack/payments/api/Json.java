package dev.plinth.devstack.payments.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects in the making. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    /** An object of the given names and values in turn, in that order. */
    public static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    public static String text(Map<String, @Nullable Object> object) {
        return MAPPER.writeValueAsString(object);
    }

    /** Stripe's time: seconds since 1970. */
    static long seconds(Instant time) {
        return time.getEpochSecond();
    }
}
