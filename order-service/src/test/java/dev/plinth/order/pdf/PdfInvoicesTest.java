package dev.plinth.order.pdf;

import static dev.plinth.order.domain.OrderFixtures.AT_HOME;
import static dev.plinth.order.domain.OrderFixtures.NOON;
import static dev.plinth.order.domain.OrderFixtures.ORIGIN;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static dev.plinth.order.domain.OrderFixtures.taxedCharges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.Invoice;
import dev.plinth.order.domain.InvoiceNumber;
import dev.plinth.order.domain.InvoiceNumber.Series;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderNumber;
import dev.plinth.order.domain.Seller;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfInvoicesTest {

    private final Order order =
            Order.pending(new OrderNumber(100_042), aShopper(), aKey(), AT_HOME, ORIGIN, taxedCharges(), NOON);
    private final Seller seller = new Seller("Möbelhaus Zürich", List.of("Große Straße 1"), "CHE-1");

    @Test
    void saysWhatWasBoughtAndWhatItCame() throws IOException {
        var invoice = Invoice.of(order, new InvoiceNumber(Series.INVOICE, 7), seller, NOON);

        try (var pdf = new PdfReader(new PdfInvoices().print(invoice))) {
            String text = new PdfTextExtractor(pdf).getTextFromPage(1);
            assertThat(text).contains("INV-000007", "P-100042", "Möbelhaus Zürich", "Große Straße 1", "Anna Ek");
            assertThat(text)
                    .contains("€253.00", "Discount: Ten off", "Net, 25 %", "€202.40", "Tax included, 25 %", "€50.60");
        }
    }
}
