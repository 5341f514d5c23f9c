package dev.plinth.order.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of countries that ISO 3166-2 knows. */
public interface Regions {

    Optional<Region> find(String code);

    /** Its direct parts, by name: those that tax laws differ by. */
    List<Region> of(String country);

    default boolean has(Place place) {
        return place.region() == null || find(place.region()).isPresent();
    }

    /** The codes of all that a place lies in, the narrowest first. */
    default Stream<String> around(Place place) {
        var regions = Optional.ofNullable(place.region()).flatMap(this::find).stream()
                .flatMap(region -> Stream.concat(Stream.of(region.code()), Stream.ofNullable(region.within())));
        return Stream.concat(regions, Stream.of(place.country()));
    }
}
