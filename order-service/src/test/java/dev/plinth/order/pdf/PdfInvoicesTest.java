package dev.plinth.order.pdf;

import static dev.plinth.order.domain.OrderFixtures.AT_HOME;
import static dev.plinth.order.domain.OrderFixtures.CHAIR;
import static dev.plinth.order.domain.OrderFixtures.LAMP;
import static dev.plinth.order.domain.OrderFixtures.NOON;
import static dev.plinth.order.domain.OrderFixtures.ORIGIN;
import static dev.plinth.order.domain.OrderFixtures.aKey;
import static dev.plinth.order.domain.OrderFixtures.aShopper;
import static dev.plinth.order.domain.OrderFixtures.line;
import static dev.plinth.order.domain.OrderFixtures.taxedCharges;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.order.domain.Charges;
import dev.plinth.order.domain.IntentId;
import dev.plinth.order.domain.Invoice;
import dev.plinth.order.domain.InvoiceNumber;
import dev.plinth.order.domain.InvoiceNumber.Series;
import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderNumber;
import dev.plinth.order.domain.Percent;
import dev.plinth.order.domain.Place;
import dev.plinth.order.domain.Recipient;
import dev.plinth.order.domain.Refund;
import dev.plinth.order.domain.RefundId;
import dev.plinth.order.domain.Seller;
import dev.plinth.order.domain.Shipping;
import dev.plinth.order.domain.Tax;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void aCreditNoteSaysWhatWentBackByRateAndItsSum() throws IOException {
        String text = textOf(creditNote());

        assertThat(text).contains("Credit note CN-000003", "to invoice INV-000007", "Refund: Parcel");
        assertThat(amountsIn(text, "Net, 25 %")).containsExactly("€107.20");
        assertThat(amountsIn(text, "Tax included, 25 %")).containsExactly("€26.80");
        assertThat(amountsIn(text, "Net, 12 %")).containsExactly("€115.18");
        assertThat(amountsIn(text, "Tax included, 12 %")).containsExactly("€13.82");
        assertThat(amountsIn(text, "Total")).containsExactly("€263.00");
    }

    @Test
    void whatCancelsACreditNoteSaysSo() throws IOException {
        var cancelling = Invoice.cancelling(creditNote(), new InvoiceNumber(Series.CREDIT_NOTE, 4), NOON);

        assertThat(textOf(cancelling))
                .contains("Cancellation CN-000004", "to credit note CN-000003", "Cancelled: Refund: Parcel", "€263.00");
    }

    /** Fonts of the reader's: the file names them, and the text lies in it as UTF-16. */
    @ParameterizedTest
    @CsvSource({"田中,HeiseiKakuGo-W5", "东们,STSong-Light", "김철수,HYGoThic-Medium"})
    void aNameOfEastAsiaIsAllThere(String name, String font) throws IOException {
        byte[] file = new PdfInvoices().print(invoiceFor(name + " Anna"));

        try (var pdf = new PdfReader(file)) {
            assertThat(new String(pdf.getPageContent(1), ISO_8859_1))
                    .contains(new String(name.getBytes(UTF_16BE), ISO_8859_1));
            assertThat(new PdfTextExtractor(pdf).getTextFromPage(1)).contains("Anna");
        }
        assertThat(new String(file, ISO_8859_1)).contains("/BaseFont/" + font);
    }

    @ParameterizedTest
    @CsvSource({
        "Αγγελική Ελλάδα,Αγγελική Ελλάδα",
        "Наталья Żółć,Наталья Żółć",
        "محمد علي,mhmd ly",
        "สมชาย ใจดี,smchay cidi",
        "נתן Anna,ntn Anna",
        "अमित शर्मा,amita sarma",
        "Anna 😀,Anna U+1F600"
    })
    void whatCannotBeDrawnIsWrittenInLatinLetters(String name, String printed) throws IOException {
        assertThat(textOf(invoiceFor(name))).contains(printed);
    }

    private Invoice invoiceFor(String name) {
        var there = new Recipient.Address(name, "Storgatan 1", null, "Lund", "222 22", Place.of("SE"));
        Order named = Order.pending(
                new OrderNumber(100_044),
                aShopper(),
                aKey(),
                new Recipient("anna@plinth.example", there),
                ORIGIN,
                taxedCharges(),
                NOON);
        return Invoice.of(named, new InvoiceNumber(Series.INVOICE, 8), seller, NOON);
    }

    /** A chair at 25 %, a lamp at 12 %, a parcel at 25 %, all of it refunded. */
    private static Invoice creditNote() {
        var chair = line(CHAIR, 1);
        var lamp = line(LAMP, 1);
        Money nothing = Money.of(0, "EUR");
        Money parcel = Money.of(500, "EUR");
        var charges = new Charges(
                List.of(
                        chair.with(nothing, Tax.on(chair.price(), new Percent(25_000), true)),
                        lamp.with(nothing, Tax.on(lamp.price(), new Percent(12_000), true))),
                new Shipping("parcel", "Parcel", parcel, nothing, Tax.on(parcel, new Percent(25_000), true)),
                List.of());
        Order refunded = Order.pending(new OrderNumber(100_043), aShopper(), aKey(), AT_HOME, ORIGIN, charges, NOON)
                .reserved(new IntentId("pi_1"), NOON, NOON)
                .paid(NOON)
                .refunding(RefundId.next(), charges.total(), Refund.Cause.MERCHANT, NOON);
        return Invoice.crediting(
                refunded,
                refunded.payment().refunds().getFirst(),
                new InvoiceNumber(Series.CREDIT_NOTE, 3),
                new InvoiceNumber(Series.INVOICE, 7),
                new Seller("Möbelhaus Zürich", List.of("Große Straße 1"), "CHE-1"),
                NOON);
    }

    private static String textOf(Invoice invoice) throws IOException {
        try (var pdf = new PdfReader(new PdfInvoices().print(invoice))) {
            return new PdfTextExtractor(pdf).getTextFromPage(1);
        }
    }

    /** The amounts that stand behind these words, in their line. */
    private static List<String> amountsIn(String text, String words) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(words))
                .map(line -> line.substring(words.length()).strip())
                .toList();
    }
}
