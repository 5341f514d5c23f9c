package dev.plinth.order.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.order.domain.ForbiddenTarget;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private static final String SEALING = "only-for-tests-but-long-enough-0123456789";

    private final PublicAddresses addresses = new PublicAddresses(false);
    private final HttpWebhooks webhooks = webhooks(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:1::1",
                "ff02::1"
            })
    void noAddressOfOurOwnNetworksIsATarget(String address) throws UnknownHostException {
        assertThat(addresses.isAllowed(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "2606:4700:4700::1111"})
    void theInternetIs(String address) throws UnknownHostException {
        assertThat(addresses.isAllowed(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/hook",
                "https://localhost/hook",
                "https://127.0.0.1/hook",
                "https://[::1]/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://2130706433/",
                "https://user:word@93.184.216.34/",
                "file:///etc/passwd",
                "https:///nowhere"
            })
    void refusesWhatIsNoPublicHttpsAddress(String url) {
        assertThatExceptionOfType(ForbiddenTarget.class).isThrownBy(() -> webhooks.check(URI.create(url)));
    }

    @Test
    void thisMachineIsATargetOnlyWhereThatIsAllowed() {
        var local = webhooks(true);

        local.check(URI.create("http://127.0.0.1:8080/hook"));
        assertThatExceptionOfType(ForbiddenTarget.class)
                .isThrownBy(() -> local.check(URI.create("http://93.184.216.34/hook")));
    }

    private static HttpWebhooks webhooks(boolean allowLocal) {
        try {
            var properties = new WebhookProperties(SEALING, allowLocal);
            return new HttpWebhooks(properties, new AesSeal(properties));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
