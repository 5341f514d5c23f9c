package dev.plinth.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.ApiDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BootedOrderService
class OpenApiIT {

    @LocalServerPort
    private int port;

    @Test
    void whatIsServedIsWhatIsKept() {
        var document = ApiDocument.of("order", port);

        assertThat(document.served()).isEqualTo(document.kept());
    }
}
