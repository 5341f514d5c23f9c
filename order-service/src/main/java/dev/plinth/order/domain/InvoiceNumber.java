package dev.plinth.order.domain;

import java.util.Locale;

/** Counts each series from one on, without a gap and without a repetition: tax offices ask for that. */
public record InvoiceNumber(Series series, long sequence) {

    public enum Series {
        INVOICE("INV"),
        CREDIT_NOTE("CN");

        private final String prefix;

        Series(String prefix) {
            this.prefix = prefix;
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%06d", series.prefix, sequence);
    }
}
