package dev.plinth.asset.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.domain.Device.Network;
import dev.plinth.asset.domain.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class DeviceHintsTest {

    @ParameterizedTest
    @CsvSource({
        "Sec-CH-Device-Memory, 2,        LOW",
        "Device-Memory,        2,        LOW",
        "device-memory,        0.5,      PREVIEW",
        "Save-Data,            on,       LOW",
        "Save-Data,            On,       LOW",
        "ECT,                  slow-2g,  PREVIEW",
        "ECT,                  2g,       PREVIEW",
        "ECT,                  3g,       LOW",
        "ECT,                  4g,       FULL",
        "Sec-CH-DPR,           1,        FULL",
    })
    void whatABrowserSaysIsHeard(String name, String value, Quality quality) {
        assertThat(quality(name, value)).isEqualTo(quality);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-CH-Device-Memory, -1",
        "Sec-CH-Device-Memory, 0",
        "Sec-CH-Device-Memory, NaN",
        "Sec-CH-Device-Memory, 1e-9",
        "Sec-CH-Device-Memory, ''",
        "Sec-CH-Device-Memory, 99999999999999999999",
        "Save-Data,            off",
        "Save-Data,            1",
        "ECT,                  5g",
        "ECT,                  2g;q=1",
    })
    void nonsenseIsNoHint(String name, String value) {
        assertThat(quality(name, value)).isEqualTo(Quality.FULL);
    }

    @Test
    void thePresentNameGoesBeforeTheOldOne() {
        var headers = new HttpHeaders();
        headers.add("Device-Memory", "0.5");
        headers.add("Sec-CH-Device-Memory", "2");
        headers.add("Sec-CH-DPR", "rubbish");
        headers.add("DPR", "3.0");

        var device = DeviceHints.of(headers);
        assertThat(device.quality()).isEqualTo(Quality.LOW);
        assertThat(device.network()).isEqualTo(Network.FAST);
        assertThat(device.pixelRatio()).hasValue(3);
    }

    private static Quality quality(String name, String value) {
        var headers = new HttpHeaders();
        headers.add(name, value);
        return DeviceHints.of(headers).quality();
    }
}
