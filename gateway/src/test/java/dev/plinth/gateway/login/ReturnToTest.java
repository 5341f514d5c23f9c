package dev.plinth.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cart", "/products/oslo-chair?sku=A-1", "/orders/1#top"})
    void leadsBackToAPageOfThisShop(String page) {
        assertThat(ReturnTo.isOwnPage(page)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "cart",
                "",
                "/a\r\nSet-Cookie: x",
                "/\t/evil"
            })
    void neverLeadsAwayFromTheShop(String page) {
        assertThat(ReturnTo.isOwnPage(page)).isFalse();
    }

    @Test
    void needsNoPage() {
        assertThat(ReturnTo.isOwnPage(null)).isFalse();
    }
}
