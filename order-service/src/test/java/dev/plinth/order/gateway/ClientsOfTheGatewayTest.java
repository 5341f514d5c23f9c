package dev.plinth.order.gateway;

import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.ShopperId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ClientsOfTheGatewayTest {

    private static final String SECRET = "only-for-tests-but-long-enough-0123456789";

    /** Of 203.0.113.7, as the gateway's ClientNamesTest has it. */
    private static final String SEALED =
            "kLqnQn8d569s8ll_6yOYAiFIquaiZ2WjM1K__OMlVDo.fqBgQ26PBPW4nExcq7QzzPAtloqZa2eT3JqwaK7FviM";

    private static final ShopperId UNKNOWN = ShopperId.guest("client:unknown");

    private final ClientsOfTheGateway clients = new ClientsOfTheGateway(new ClientNameProperties(SECRET));

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void guestsOfOneClientAreOneGuesser() {
        asks(SEALED);

        assertThat(clients.behind(aGuest()))
                .isEqualTo(clients.behind(aGuest()))
                .isEqualTo(ShopperId.guest("client:" + SEALED.substring(0, SEALED.indexOf('.'))));
    }

    @Test
    void anAccountAnswersForItself() {
        asks(SEALED);
        ShopperId anna = aShopper();

        assertThat(clients.behind(anna)).isEqualTo(anna);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ".",
                "203.0.113.7",
                "someone",
                "someone.",
                ".seal",
                "someone.c2VhbA",
                SEALED + "A",
                "x" + SEALED
            })
    void whoeverComesPastTheGatewayIsOneClientWithAllOfThem(@Nullable String forged) {
        asks(forged);

        assertThat(clients.behind(aGuest())).isEqualTo(UNKNOWN);
    }

    @Test
    void aSealOfAnotherSecretIsNone() {
        asks(SEALED);
        var others = new ClientsOfTheGateway(new ClientNameProperties(SECRET + "x"));

        assertThat(others.behind(aGuest())).isEqualTo(UNKNOWN);
    }

    private static void asks(@Nullable String said) {
        var request = new MockHttpServletRequest();
        if (said != null) {
            request.addHeader(ClientsOfTheGateway.HEADER, said);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static ShopperId aGuest() {
        return ShopperId.guest(UUID.randomUUID().toString());
    }
}
