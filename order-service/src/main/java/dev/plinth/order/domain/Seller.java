package dev.plinth.order.domain;

import java.util.List;

/** Who sells, as it stands on invoices. @param taxId such as a VAT number */
public record Seller(String name, List<String> address, String taxId) {
    public Seller {
        address = List.copyOf(address);
    }
}
