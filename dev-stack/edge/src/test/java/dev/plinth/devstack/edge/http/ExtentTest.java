package dev.plinth.devstack.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtentTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-0,0,0", "bytes=2-4,2,4", "bytes=7-,7,9", "bytes=-3,7,9", "bytes=5-99,5,9", "bytes=-99,0,9"})
    void aRangeIsAPart(String range, long first, long last) {
        assertThat(of(range)).isEqualTo(new Extent.Part(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0"})
    void beyondTheEndThereIsNothing(String range) {
        assertThat(of(range)).isEqualTo(new Extent.Nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,4-5", "bytes=4-2", "bytes=-", "lines=1-2", "bytes=a-b", "0-1"})
    void severalRangesAndNonsenseGetTheWhole(String range) {
        assertThat(of(range)).isEqualTo(new Extent.Whole());
    }

    @Test
    void withoutARangeItIsTheWhole() {
        assertThat(Extent.of(Optional.empty(), 10)).isEqualTo(new Extent.Whole());
    }

    private static Extent of(String range) {
        return Extent.of(Optional.of(range), 10);
    }
}
