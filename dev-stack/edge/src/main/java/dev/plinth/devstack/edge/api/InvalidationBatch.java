package dev.plinth.devstack.edge.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** @param paths each starts with a slash; a {@code *} at the end stands for all that begins so */
record InvalidationBatch(List<String> paths) {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    InvalidationBatch {
        paths = List.copyOf(paths);
    }

    /** @throws IllegalArgumentException for what CloudFront would refuse */
    static InvalidationBatch read(InputStream xml) throws IOException {
        Document batch = parse(xml);
        var found = batch.getElementsByTagName("Path");
        List<String> paths = IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
        if (paths.isEmpty() || !Integer.toString(paths.size()).equals(only(batch, "Quantity"))) {
            throw new IllegalArgumentException("Your request contains an invalid number of paths.");
        }
        if (only(batch, "CallerReference").isBlank() || !paths.stream().allMatch(path -> path.startsWith("/"))) {
            throw new IllegalArgumentException("Your request contains an invalid invalidation path or no reference.");
        }
        return new InvalidationBatch(paths);
    }

    private static String only(Document batch, String element) {
        var found = batch.getElementsByTagName(element);
        return found.getLength() == 1 ? found.item(0).getTextContent() : "";
    }

    private static Document parse(InputStream xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            return factory.newDocumentBuilder().parse(xml);
        } catch (ParserConfigurationException | SAXException malformed) {
            throw new IllegalArgumentException("The XML you provided was not well formed.", malformed);
        }
    }
}
