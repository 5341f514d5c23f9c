package dev.plinth.asset.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.plinth.asset.domain.CatalogUnavailable;
import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.SellableSku;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

class CatalogSkusTest {

    private static final ModelId MODEL = ModelId.fresh();

    private HttpServer server;
    private int status = 200;
    private Function<URI, String> catalog = asked -> "{\"items\":[],\"next\":null}";
    private CatalogSkus skus;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/products", exchange -> {
            byte[] body = catalog.apply(exchange.getRequestURI()).getBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        skus = new CatalogSkus(
                RestClient.builder(), "http://localhost:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyPageIsRead() {
        catalog = asked -> asked.getQuery().contains("cursor=second") ? """
                {"items":[{"id":"lamp","name":"Lamp","variants":[{"sku":"LAMP"}]}],"next":null}""" : """
                {"items":[{"id":"chair","variants":[{"sku":"OAK","materialVariant":"Oak"}]}],"next":"second"}""";

        assertThat(skus.shownBy(MODEL))
                .isEqualTo(List.of(
                        new SellableSku("chair", "OAK", Optional.of("Oak")),
                        new SellableSku("lamp", "LAMP", Optional.empty())));
    }

    @Test
    void theModelIsWhatIsAskedFor() {
        catalog = asked -> {
            assertThat(asked.getQuery()).contains("modelId=" + MODEL);
            return "{\"items\":[],\"next\":null}";
        };

        assertThat(skus.shownBy(MODEL)).isEmpty();
    }

    @Test
    void anOutageIsNoAnswer() {
        status = 503;
        assertThatExceptionOfType(CatalogUnavailable.class).isThrownBy(() -> skus.shownBy(MODEL));
        stop();
        assertThatExceptionOfType(CatalogUnavailable.class).isThrownBy(() -> skus.shownBy(MODEL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "{}",
                "{\"items\":[{\"id\":\"chair\"}]}",
                "{\"items\":[{\"id\":\"chair\",\"variants\":[{}]}]}",
                "{\"items\":[null]}"
            })
    void nonsenseIsNoAnswer(String nonsense) {
        catalog = asked -> nonsense;

        assertThatExceptionOfType(CatalogUnavailable.class).isThrownBy(() -> skus.shownBy(MODEL));
    }
}
