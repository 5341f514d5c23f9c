package dev.plinth.devstack.cloud.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.devstack.cloud.wire.AwsError;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPolicyTest {

    private static final Attribute PAID = new Attribute("String", "order.paid");
    private static final Attribute PLACED = new Attribute("String", "order.placed");
    private static final Attribute PRODUCT = new Attribute("String", "product.changed");

    @Test
    void anExactValueMustBeEqual() {
        var policy = FilterPolicy.parse("{\"type\":[\"order.paid\"]}");

        assertThat(policy.accepts(typed(PAID))).isTrue();
        assertThat(policy.accepts(typed(PLACED))).isFalse();
        assertThat(policy.accepts(typed(new Attribute("String", "order.paid.twice"))))
                .isFalse();
    }

    @Test
    void oneOfSeveralValuesIsEnough() {
        var policy = FilterPolicy.parse("{\"type\":[\"order.paid\",\"order.placed\"]}");

        assertThat(policy.accepts(typed(PLACED))).isTrue();
        assertThat(policy.accepts(typed(PRODUCT))).isFalse();
    }

    @Test
    void aPrefixMustStartTheValue() {
        var policy = FilterPolicy.parse("{\"type\":[{\"prefix\":\"order.\"}]}");

        assertThat(policy.accepts(typed(PAID))).isTrue();
        assertThat(policy.accepts(typed(PRODUCT))).isFalse();
    }

    @Test
    void anythingButKeepsOutWhatItNames() {
        var policy = FilterPolicy.parse("{\"type\":[{\"anything-but\":[\"order.paid\"]}]}");

        assertThat(policy.accepts(typed(PLACED))).isTrue();
        assertThat(policy.accepts(typed(PAID))).isFalse();
    }

    @Test
    void anythingButTakesAPrefixToo() {
        var policy = FilterPolicy.parse("{\"type\":[{\"anything-but\":{\"prefix\":\"order.\"}}]}");

        assertThat(policy.accepts(typed(PRODUCT))).isTrue();
        assertThat(policy.accepts(typed(PAID))).isFalse();
    }

    @Test
    void anAttributeThatIsMissingMeetsOnlyItsAbsence() {
        assertThat(FilterPolicy.parse("{\"type\":[\"order.paid\"]}").accepts(untyped()))
                .isFalse();
        assertThat(FilterPolicy.parse("{\"type\":[{\"anything-but\":[\"order.paid\"]}]}")
                        .accepts(untyped()))
                .isFalse();
        assertThat(FilterPolicy.parse("{\"type\":[{\"exists\":false}]}").accepts(untyped()))
                .isTrue();
    }

    @Test
    void everyAttributeNamedMustMeetItsCondition() {
        var policy = FilterPolicy.parse("{\"type\":[\"order.paid\"],\"shop\":[\"berlin\"]}");

        assertThat(policy.accepts(typed(PAID))).isFalse();
        assertThat(policy.accepts(message(Map.of("type", PAID, "shop", new Attribute("String", "berlin")))))
                .isTrue();
    }

    @Test
    void oneElementOfAnArrayIsEnough() {
        var policy = FilterPolicy.parse("{\"type\":[\"order.paid\"]}");

        assertThat(policy.accepts(typed(new Attribute("String.Array", "[\"order.placed\",\"order.paid\"]"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "{\"type\":\"order.paid\"}",
                "{\"type\":[{\"sounds-like\":\"x\"}]}",
                "{\"type\":[{\"numeric\":[\">\",1]}]}",
                "{\"type\":[1]}"
            })
    void refusesWhatItDoesNotUnderstand(String policy) {
        assertThatExceptionOfType(AwsError.class)
                .isThrownBy(() -> FilterPolicy.parse(policy))
                .returns("InvalidParameter", AwsError::code);
    }

    private static Message typed(Attribute type) {
        return message(Map.of("type", type));
    }

    private static Message untyped() {
        return message(Map.of());
    }

    private static Message message(Map<String, Attribute> attributes) {
        return new Message("1", "topic", Optional.empty(), "body", attributes);
    }
}
