package dev.plinth.asset.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.asset.domain.Device.Network;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource({
        ",     false, FAST,     FULL",
        "8,    false, FAST,     FULL",
        "4,    false, FAST,     FULL",
        "2,    false, FAST,     LOW",
        "1,    false, FAST,     LOW",
        "0.5,  false, FAST,     PREVIEW",
        "8,    true,  FAST,     LOW",
        "8,    false, MIDDLING, LOW",
        "8,    false, SLOW,     PREVIEW",
        "0.25, true,  MIDDLING, PREVIEW",
        "1,    true,  SLOW,     PREVIEW",
    })
    void theHintThatAsksForLeastDecides(Double memory, boolean savesData, Network network, Quality quality) {
        var gib = memory == null ? OptionalDouble.empty() : OptionalDouble.of(memory);

        assertThat(new Device(gib, savesData, network, OptionalDouble.empty()).quality())
                .isEqualTo(quality);
    }

    @ParameterizedTest
    @CsvSource({",false,true", "1,false,false", "1.49,false,false", "1.5,false,true", "3,false,true", "3,true,false"})
    void sharpScreensGetLargePostersUnlessDataIsSaved(Double ratio, boolean savesData, boolean large) {
        var pixels = ratio == null ? OptionalDouble.empty() : OptionalDouble.of(ratio);

        assertThat(new Device(OptionalDouble.empty(), savesData, Network.FAST, pixels).wantsLargePosters())
                .isEqualTo(large);
    }
}
