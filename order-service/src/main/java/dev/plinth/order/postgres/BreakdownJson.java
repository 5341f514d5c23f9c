package dev.plinth.order.postgres;

import dev.plinth.order.domain.Breakdown;
import dev.plinth.order.domain.Breakdown.Kind;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Percent;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/** What a refund is made of, as JSON: it is read and written with it, and never changed. */
final class BreakdownJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param taxRate in thousandths of a percent */
    private record Part(Kind kind, String text, int taxRate, long net, long tax) {

        static Part of(Breakdown.Part part) {
            return new Part(
                    part.kind(),
                    part.text(),
                    part.taxRate().thousandths(),
                    part.net().minorUnits(),
                    part.tax().minorUnits());
        }

        Breakdown.Part toPart(String currency) {
            return new Breakdown.Part(
                    kind, text, new Percent(taxRate), Money.of(net, currency), Money.of(tax, currency));
        }
    }

    private BreakdownJson() {}

    static String write(Breakdown breakdown) {
        return JSON.writeValueAsString(breakdown.parts().stream().map(Part::of).toList());
    }

    static Breakdown read(String json, String currency) {
        return new Breakdown(Arrays.stream(JSON.readValue(json, Part[].class))
                .map(part -> part.toPart(currency))
                .toList());
    }
}
