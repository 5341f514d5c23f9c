package dev.plinth.asset.web;

import dev.plinth.asset.domain.Device;
import dev.plinth.asset.domain.Device.Network;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Client hints, in their present names and those before. A hint that makes no sense is no hint.
 *
 * @see <a href="https://wicg.github.io/responsive-image-client-hints/">responsive image hints</a>,
 *     <a href="https://www.w3.org/TR/device-memory/">Device Memory</a>, <a
 *     href="https://wicg.github.io/netinfo/">Network Information</a>
 */
final class DeviceHints {

    static final List<String> NAMES =
            List.of("Sec-CH-Device-Memory", "Device-Memory", "Save-Data", "Sec-CH-DPR", "DPR", "ECT");

    private DeviceHints() {}

    static Device of(HttpHeaders headers) {
        return new Device(
                number(headers, "Sec-CH-Device-Memory", "Device-Memory"),
                "on".equalsIgnoreCase(headers.getFirst("Save-Data")),
                network(headers.getFirst("ECT")),
                number(headers, "Sec-CH-DPR", "DPR"));
    }

    private static OptionalDouble number(HttpHeaders headers, String... names) {
        return Stream.of(names)
                .flatMap(name -> headers.getOrEmpty(name).stream())
                .filter(text -> text.matches("[0-9]{1,4}(\\.[0-9]{1,3})?"))
                .mapToDouble(Double::parseDouble)
                .filter(value -> value > 0)
                .findFirst();
    }

    private static Network network(@Nullable String type) {
        return switch (type == null ? "" : type) {
            case "slow-2g", "2g" -> Network.SLOW;
            case "3g" -> Network.MIDDLING;
            default -> Network.FAST;
        };
    }
}
