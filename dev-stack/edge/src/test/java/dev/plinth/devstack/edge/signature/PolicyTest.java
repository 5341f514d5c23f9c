package dev.plinth.devstack.edge.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"Statement\":[]}",
                "{\"Statement\":[{\"Resource\":\"*\"}]}",
                "{\"Statement\":[{\"Resource\":\"*\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":\"9\"}}}]}",
                "{\"Statement\":[{\"Resource\":\"*\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":9},\"Moon\":{}}}]}",
                "{\"Statement\":[{\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":9}}}]}",
                "{\"Statement\":[{\"Resource\":\"*\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":9}}},{}]}"
            })
    void refusesAPolicyThatDoesNotSayWhatAndUntilWhen(String json) {
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> Policy.parse(json.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://a/*,            http://a/b/c.glb,   true",
        "http://a/renditions/*, http://a/uploads/x, false",
        "http://a/?.glb,        http://a/b.glb,     true",
        "http://a/?.glb,        http://a/bc.glb,    false",
        "http://a/b.glb?v=1,    http://a/b.glb?v=1, true",
        "http://a.b/c,          http://axb/c,       false",
        "*,                     http://a/b,         true",
    })
    void wildcardsStandForCharacters(String pattern, String url, boolean matches) {
        assertThat(new Wildcard(pattern).matches(url)).isEqualTo(matches);
    }

    @Test
    void refusesAMalformedNetwork() {
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> new Network("home/8").contains("127.0.0.1"));
    }
}
