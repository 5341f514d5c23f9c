package dev.plinth.order.domain.pricing;

/** One code of a batch. @param used whether an order has it */
public record UniqueCode(PromotionCode code, boolean used) {}
