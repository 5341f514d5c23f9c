package dev.plinth.cart.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.ApiDocument;
import org.junit.jupiter.api.Test;

class OpenApiIT extends CartApiIT {

    @Test
    void whatIsServedIsWhatIsKept() {
        var document = ApiDocument.of("cart", port);

        assertThat(document.served()).isEqualTo(document.kept());
    }
}
