package dev.plinth.order.domain;

/** Makes a page of an invoice. */
public interface InvoicePrinter {

    /** @return a PDF */
    byte[] print(Invoice invoice);
}
