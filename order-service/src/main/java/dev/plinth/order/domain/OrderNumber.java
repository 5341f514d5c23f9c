package dev.plinth.order.domain;

/**
 * What people call an order by.
 *
 * @param sequence rises with every order that is placed; numbers may have gaps
 */
public record OrderNumber(long sequence) {

    @Override
    public String toString() {
        return "P-" + sequence;
    }
}
