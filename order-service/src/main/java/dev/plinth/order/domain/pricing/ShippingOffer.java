package dev.plinth.order.domain.pricing;

import dev.plinth.order.domain.Money;

/** What sending this parcel to this country costs in one of the ways there are, before discounts. */
public record ShippingOffer(String option, String name, Money price, int minDays, int maxDays) {}
