package dev.plinth.order.postgres;

import static java.util.stream.Collectors.toMap;

import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.TaxClass;
import dev.plinth.order.domain.pricing.CountryTax;
import dev.plinth.order.domain.pricing.TaxZone;
import dev.plinth.order.domain.pricing.TaxZones;
import dev.plinth.order.domain.pricing.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresTaxZones implements TaxZones {

    /** @param rates in thousandths of a percent, by class */
    record Form(String country, @Nullable String region, boolean pricesIncludeTax, Map<String, Integer> rates) {

        static Form of(TaxZone zone) {
            return new Form(
                    zone.place().country(),
                    zone.place().region(),
                    zone.pricesIncludeTax(),
                    zone.rates().entrySet().stream()
                            .collect(toMap(
                                    rate -> rate.getKey().value(),
                                    rate -> rate.getValue().thousandths())));
        }

        TaxZone toZone() {
            return new TaxZone(
                    new Place(country, region),
                    pricesIncludeTax,
                    rates.entrySet().stream()
                            .collect(toMap(rate -> new TaxClass(rate.getKey()), rate -> new Percent(rate.getValue()))));
        }
    }

    private final RuleRows<Form> rows;

    PostgresTaxZones(JdbcClient sql, JsonMapper json) {
        this.rows = new RuleRows<>(sql, json, "tax_zone", Form.class);
    }

    @Override
    public List<Versioned<TaxZone>> all() {
        return rows.all().stream().map(PostgresTaxZones::zone).toList();
    }

    @Override
    public Optional<Versioned<TaxZone>> find(String code) {
        return rows.find(code).map(PostgresTaxZones::zone);
    }

    @Override
    public CountryTax in(String country) {
        return new CountryTax(
                rows.under(country).stream().map(row -> row.value().toZone()).toList());
    }

    @Override
    public Versioned<TaxZone> create(TaxZone zone) {
        rows.insert(zone.code(), Form.of(zone));
        return new Versioned<>(zone, 1);
    }

    @Override
    public Versioned<TaxZone> replace(TaxZone zone, long version) {
        rows.update(zone.code(), Form.of(zone), version);
        return new Versioned<>(zone, version + 1);
    }

    @Override
    public void remove(String code, long version) {
        rows.delete(code, version);
    }

    private static Versioned<TaxZone> zone(Versioned<Form> row) {
        return new Versioned<>(row.value().toZone(), row.version());
    }
}
