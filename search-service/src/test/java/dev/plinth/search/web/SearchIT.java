package dev.plinth.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.test.ApiDocument;
import dev.plinth.devstack.test.Backend;
import dev.plinth.devstack.test.Topics;
import dev.plinth.devstack.test.UseBackends;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the catalogue's topic to the page: products arrive as events and are found over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "plinth.media.url=http://media.example")
@AutoConfigureRestTestClient
@UseBackends({Backend.OPENSEARCH, Backend.SQS, Backend.SNS, Backend.IDENTITY})
class SearchIT {

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private RestTestClient http;

    @Autowired
    private Topics topics;

    @LocalServerPort
    private int port;

    @BeforeEach
    void threeProducts() {
        product("chair", "chairs", "oak", 12_900);
        product("stool", "chairs", "black", 8_900);
        product("lamp", "lighting", "black", 4_900);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get("q=" + word).path("items").size() == 3);
    }

    @Test
    void aWordAndAFacetNarrowTogether() {
        JsonNode found = get("q=" + word + "&category=chairs&color=black");

        assertThat(found.path("items").size()).isEqualTo(1);
        JsonNode stool = found.path("items").get(0);
        assertThat(stool.path("productId").asString()).isEqualTo("stool-" + word);
        assertThat(stool.path("posterUrl").asString()).isEqualTo("http://media.example/posters/stool.webp");
        assertThat(stool.path("priceFrom").path("minorUnits").asLong()).isEqualTo(8_900);
    }

    @Test
    void aFacetsOwnChoiceDoesNotNarrowItsOwnCounts() {
        JsonNode facets = get("q=" + word + "&category=chairs").path("facets");

        assertThat(facets.path("category").size()).isEqualTo(2);
        assertThat(facets.path("color").size()).isEqualTo(2);
        assertThat(get("q=" + word + "&category=lighting")
                        .path("facets")
                        .path("color")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void severalValuesOfOneFacetWiden() {
        assertThat(get("q=" + word + "&color=oak&color=black").path("items").size())
                .isEqualTo(3);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        JsonNode first = get("q=" + word + "&sort=price-asc&pageSize=2");
        JsonNode second = get("q=" + word + "&sort=price-asc&pageSize=2&cursor="
                + first.path("next").asString());

        assertThat(first.path("items").get(0).path("productId").asString()).isEqualTo("lamp-" + word);
        assertThat(first.path("items").get(1).path("productId").asString()).isEqualTo("stool-" + word);
        assertThat(second.path("items").get(0).path("productId").asString()).isEqualTo("chair-" + word);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void aSlipOfTheFingerIsForgiven() {
        String slip = word.substring(0, word.length() - 1) + (word.endsWith("x") ? "y" : "x");

        assertThat(get("q=" + slip).path("items").size()).isEqualTo(3);
    }

    @Test
    void aPriceRangeNarrows() {
        assertThat(get("q=" + word + "&priceMin=5000&priceMax=10000")
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void queryLanguageIsOnlyText() {
        assertThat(get("q=%7B%22match_all%22%3A%7B%7D%7D").path("items").size()).isZero();
        assertThat(get("q=name:*%20OR%20forSale:false").path("items").size()).isZero();
    }

    @Test
    void aSearchThatMeansNothingIsRefused() {
        refused("pageSize=0");
        refused("pageSize=101");
        refused("sort=cheapest");
        refused("cursor=nonsense");
        refused("priceMin=cheap");
        refused("q=" + "x".repeat(300));
    }

    @Test
    void theApiIsServedAsItIsKept() {
        var document = ApiDocument.of("search", port);

        assertThat(document.served()).isEqualTo(document.kept());
    }

    private void refused(String query) {
        http.get()
                .uri("/api/search?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid-request");
    }

    private JsonNode get(String query) {
        byte[] body = http.get()
                .uri(java.net.URI.create("/api/search?" + query))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(body);
    }

    private void product(String kind, String category, String color, long price) {
        String id = kind + "-" + word;
        topics.publish("catalog-events", "product.changed", """
                {"specversion":"1.0","id":"%s","type":"product.changed","source":"/catalog-service","subject":"%s",
                 "sequence":1,"time":"2026-11-22T10:15:30Z","datacontenttype":"application/json","data":{
                 "id":"%s","name":"A %s %s","description":"","brand":"Nordvik","category":"%s",
                 "attributes":{"material":"wood"},"modelId":null,"status":"ACTIVE","variants":[{"sku":"SKU-%s",
                 "name":"One","options":{"color":"%s"},"price":{"minorUnits":%d,"currency":"EUR"},
                 "materialVariant":null,"available":3,"stockVersion":1}],
                 "posters":{"default":"posters/%s.webp","byVariant":{}}}}""".formatted(
                        UUID.randomUUID(), id, id, word, kind, category, kind, color, price, kind));
    }
}
