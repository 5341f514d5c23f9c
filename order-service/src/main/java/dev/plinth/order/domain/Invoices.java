package dev.plinth.order.domain;

import java.util.List;

/** Invoices and credit notes. They are issued with the change of the order that calls for them, and never change. */
public interface Invoices {

    /** The invoice first; nothing before the order was paid. */
    List<Invoice> of(OrderId order);
}
