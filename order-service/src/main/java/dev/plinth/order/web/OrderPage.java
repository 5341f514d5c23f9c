package dev.plinth.order.web;

import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderNumber;
import dev.plinth.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** @param next asks for the page after this one; absent on the last */
record OrderPage(List<OrderView> items, @Nullable String next) {

    static final int MOST = 100;

    /** @param found one more than the page holds, where there are more */
    static OrderPage of(List<Order> found, int size) {
        List<Order> shown = found.stream().limit(size).toList();
        return new OrderPage(shown.stream().map(OrderView::of).toList(), next(found, size));
    }

    /** @param found one more than the page holds, where there are more */
    static @Nullable String next(List<Order> found, int size) {
        return found.size() > size ? Long.toString(found.get(size - 1).number().sequence(), Character.MAX_RADIX) : null;
    }

    static @Nullable OrderNumber read(@Nullable String cursor) {
        try {
            return cursor == null ? null : new OrderNumber(Long.parseLong(cursor, Character.MAX_RADIX));
        } catch (NumberFormatException notOurs) {
            throw new Problem(HttpStatus.BAD_REQUEST, "invalid-cursor", "The cursor is none that a page gave");
        }
    }
}
