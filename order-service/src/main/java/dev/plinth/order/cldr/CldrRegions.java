package dev.plinth.order.cldr;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.plinth.order.domain.Region;
import dev.plinth.order.domain.Regions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Read from {@code regions.tsv}, which {@code npm run regions} in the storefront writes from Unicode's packages. */
@Component
class CldrRegions implements Regions {

    private final Map<String, Region> regions;

    CldrRegions() throws IOException {
        try (InputStream table = Objects.requireNonNull(CldrRegions.class.getResourceAsStream("/regions.tsv"))) {
            regions = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(CldrRegions::region)
                    .collect(toMap(Region::code, identity()));
        }
    }

    @Override
    public Optional<Region> find(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    @Override
    public List<Region> of(String country) {
        return regions.values().stream()
                .filter(region -> region.country().equals(country) && region.isPartOfTheCountry())
                .sorted(comparing(Region::name))
                .toList();
    }

    private static Region region(String row) {
        String[] cells = row.split("\t", 3);
        return new Region(cells[0], cells[1].isEmpty() ? null : cells[1], cells[2]);
    }
}
