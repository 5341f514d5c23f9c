package dev.plinth.order.domain;

import java.util.List;
import java.util.Optional;

/** The Canary Islands, Tenerife's province that lies in them, and California. */
public class ThreeRegions implements Regions {

    private static final List<Region> ALL = List.of(
            new Region("ES-CN", null, "Canary Islands"),
            new Region("ES-TF", "ES-CN", "Santa Cruz de Tenerife"),
            new Region("US-CA", null, "California"));

    @Override
    public Optional<Region> find(String code) {
        return ALL.stream().filter(region -> region.code().equals(code)).findFirst();
    }

    @Override
    public List<Region> of(String country) {
        return ALL.stream()
                .filter(region -> region.country().equals(country) && region.isPartOfTheCountry())
                .toList();
    }
}
