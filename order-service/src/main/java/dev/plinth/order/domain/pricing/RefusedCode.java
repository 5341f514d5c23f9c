package dev.plinth.order.domain.pricing;

public record RefusedCode(PromotionCode code, CodeRefusal reason) {}
