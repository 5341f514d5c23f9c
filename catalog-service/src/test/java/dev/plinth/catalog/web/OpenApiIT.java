package dev.plinth.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.ApiDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class OpenApiIT extends CatalogApiIT {

    @LocalServerPort
    private int port;

    @Test
    void whatIsServedIsWhatIsKept() {
        var document = ApiDocument.of("catalog", port);

        assertThat(document.served()).isEqualTo(document.kept());
    }
}
