package dev.plinth.order.pdf;

import dev.plinth.order.domain.Invoice;
import dev.plinth.order.domain.InvoiceNumber.Series;
import dev.plinth.order.domain.InvoicePrinter;
import dev.plinth.order.domain.Money;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/** Invoices on A4, in English; as many pages as the lines need. */
@Component
class PdfInvoices implements InvoicePrinter {

    private static final Locale LANGUAGE = Locale.UK;
    private static final float MARGIN = 56;
    private static final float TEXT = 9.5f;
    private static final float TITLE = 18;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(LANGUAGE);

    @Override
    public byte[] print(Invoice invoice) {
        var bytes = new ByteArrayOutputStream();
        try (var page = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(page, bytes);
            page.open();
            page.add(lines(from(invoice)));
            page.add(lines(invoice.buyer()));
            page.add(head(invoice));
            page.add(items(invoice));
            page.add(sums(invoice));
        }
        return bytes.toByteArray();
    }

    private static List<String> from(Invoice invoice) {
        return Stream.of(
                        List.of(invoice.seller().name()),
                        invoice.seller().address(),
                        List.of(invoice.seller().taxId()))
                .flatMap(List::stream)
                .toList();
    }

    private static Paragraph lines(List<String> lines) {
        var block = new Paragraph(Typeface.REGULAR.set(String.join("\n", lines), TEXT));
        block.setSpacingAfter(22);
        return block;
    }

    private static Paragraph head(Invoice invoice) {
        var head = new Paragraph(Typeface.BOLD.set(title(invoice) + invoice.number(), TITLE));
        String other = invoice.cancelsCreditNote() ? ", to credit note " : ", to invoice ";
        String corrected = invoice.corrects() == null ? "" : other + invoice.corrects();
        String day = DAY.format(invoice.issuedAt().atZone(ZoneOffset.UTC));
        head.add(Typeface.REGULAR.set("\n" + day + ", order " + invoice.order() + corrected, TEXT));
        head.setSpacingAfter(18);
        return head;
    }

    private static String title(Invoice invoice) {
        if (invoice.number().series() == Series.INVOICE) {
            return "Invoice ";
        }
        return invoice.cancelsCreditNote() ? "Cancellation " : "Credit note ";
    }

    private static PdfPTable items(Invoice invoice) {
        var table = new PdfPTable(new float[] {46, 8, 14, 14, 8, 14});
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        Stream.of("Item", "Qty", "Price", "Discount", "Tax", "Amount")
                .forEach(title -> table.addCell(cell(title, Typeface.BOLD, !title.equals("Item"))));
        for (Invoice.Item item : invoice.items()) {
            table.addCell(cell(item.text(), Typeface.REGULAR, false));
            Stream.of(
                            Integer.toString(item.quantity()),
                            amount(item.unitPrice()),
                            item.discount().minorUnits() == 0 ? "" : "−" + amount(item.discount()),
                            item.taxRate().toString(),
                            amount(item.total()))
                    .forEach(text -> table.addCell(cell(text, Typeface.REGULAR, true)));
        }
        return table;
    }

    private static PdfPTable sums(Invoice invoice) {
        var table = new PdfPTable(new float[] {76, 24});
        table.setWidthPercentage(100);
        table.setSpacingBefore(12);
        table.setKeepTogether(true);
        invoice.sums().forEach(sum -> {
            table.addCell(cell(sum.label(), Typeface.REGULAR, true));
            table.addCell(cell(amount(sum.amount()), Typeface.REGULAR, true));
        });
        table.addCell(cell("Total", Typeface.BOLD, true));
        table.addCell(cell(amount(invoice.total()), Typeface.BOLD, true));
        return table;
    }

    private static PdfPCell cell(String text, Typeface face, boolean right) {
        var cell = new PdfPCell(face.set(text, TEXT));
        cell.setBorder(0);
        cell.setPaddingBottom(5);
        cell.setHorizontalAlignment(right ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }

    private static String amount(Money money) {
        int digits = money.currency().getDefaultFractionDigits();
        var format = NumberFormat.getCurrencyInstance(LANGUAGE);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.minorUnits(), digits));
    }
}
