package dev.plinth.order.postgres;

import dev.plinth.order.domain.pricing.ShippingOption;
import dev.plinth.order.domain.pricing.ShippingOption.Band;
import dev.plinth.order.domain.pricing.ShippingOptions;
import dev.plinth.order.domain.pricing.Versioned;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresShippingOptions implements ShippingOptions {

    record BandForm(int upToGrams, long minorUnits) {}

    record Form(
            String id,
            String name,
            List<String> countries,
            String currency,
            List<BandForm> bands,
            int minDays,
            int maxDays) {

        static Form of(ShippingOption option) {
            return new Form(
                    option.id(),
                    option.name(),
                    option.countries().stream().sorted().toList(),
                    option.currency().getCurrencyCode(),
                    option.bands().stream()
                            .map(band -> new BandForm(band.upToGrams(), band.minorUnits()))
                            .toList(),
                    option.minDays(),
                    option.maxDays());
        }

        ShippingOption toOption() {
            return new ShippingOption(
                    id,
                    name,
                    Set.copyOf(countries),
                    Currency.getInstance(currency),
                    bands.stream()
                            .map(band -> new Band(band.upToGrams(), band.minorUnits()))
                            .toList(),
                    minDays,
                    maxDays);
        }
    }

    private final RuleRows<Form> rows;

    PostgresShippingOptions(JdbcClient sql, JsonMapper json) {
        this.rows = new RuleRows<>(sql, json, "shipping_option", Form.class);
    }

    @Override
    public List<Versioned<ShippingOption>> all() {
        return rows.all().stream().map(PostgresShippingOptions::option).toList();
    }

    @Override
    public Optional<Versioned<ShippingOption>> find(String id) {
        return rows.find(id).map(PostgresShippingOptions::option);
    }

    @Override
    public Versioned<ShippingOption> create(ShippingOption option) {
        rows.insert(option.id(), Form.of(option));
        return new Versioned<>(option, 1);
    }

    @Override
    public Versioned<ShippingOption> replace(ShippingOption option, long version) {
        rows.update(option.id(), Form.of(option), version);
        return new Versioned<>(option, version + 1);
    }

    @Override
    public void remove(String id, long version) {
        rows.delete(id, version);
    }

    private static Versioned<ShippingOption> option(Versioned<Form> row) {
        return new Versioned<>(row.value().toOption(), row.version());
    }
}
