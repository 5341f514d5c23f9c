package dev.plinth.devstack.cloud.sns;

import dev.plinth.devstack.cloud.wire.QueryRequest;
import dev.plinth.devstack.cloud.wire.Xml;
import java.util.List;
import java.util.function.Function;

/** Lists in pages of a hundred, as SNS gives them. */
final class Pages {

    private static final int SIZE = 100;

    private Pages() {}

    static <T> Xml page(QueryRequest request, String name, List<T> all, Function<T, Xml> item) {
        int from = request.optional("NextToken").map(Pages::position).orElse(0);
        var items = all.stream().skip(from).limit(SIZE).map(item).toList();
        return Xml.all(
                Xml.members(name, items),
                from + SIZE < all.size() ? Xml.element("NextToken", Integer.toString(from + SIZE)) : Xml.NOTHING);
    }

    private static int position(String token) {
        Invalid.unless(token.matches("[0-9]{1,9}"), "NextToken");
        return Integer.parseInt(token);
    }
}
