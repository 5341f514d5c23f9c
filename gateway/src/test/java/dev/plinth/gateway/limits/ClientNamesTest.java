package dev.plinth.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class ClientNamesTest {

    private static final String SECRET = "only-for-tests-but-long-enough-0123456789";

    private final Clients clients = new Clients(new LimitProperties(1, 1, 1, 0));
    private final ClientNames names = new ClientNames(new ClientNameProperties(SECRET));

    /** The order service's ClientsOfTheGatewayTest reads the same word. */
    @Test
    void aNameIsSealedAsServicesReadIt() {
        assertThat(names.of("203.0.113.7"))
                .isEqualTo("kLqnQn8d569s8ll_6yOYAiFIquaiZ2WjM1K__OMlVDo.fqBgQ26PBPW4nExcq7QzzPAtloqZa2eT3JqwaK7FviM");
    }

    @Test
    void namesTellClientsApartWithoutTheirAddress() {
        assertThat(names.of("203.0.113.8"))
                .isNotEqualTo(names.of("203.0.113.7"))
                .doesNotContain("203.0.113.8");
    }

    @Test
    void aClientOwnsAllAddressesOfItsNetwork() throws UnknownHostException {
        assertThat(client("2001:db8:1:2::1")).isEqualTo(client("2001:db8:1:2:ffff::7"));
        assertThat(client("2001:db8:1:2::1")).isNotEqualTo(client("2001:db8:1:3::1"));
        assertThat(client("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    private String client(String address) throws UnknownHostException {
        var request =
                MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress(InetAddress.getByName(address), 1));
        return clients.of(MockServerWebExchange.from(request));
    }
}
