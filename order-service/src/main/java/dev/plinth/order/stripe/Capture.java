package dev.plinth.order.stripe;

/** When the money of a paid order is taken. */
enum Capture {
    AT_ONCE,
    /** The card's bank promises it at checkout; it is taken when the first parcel leaves. */
    AT_FULFILMENT
}
