package dev.plinth.order.domain.pricing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.plinth.order.domain.Money;
import dev.plinth.order.domain.ShopperId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which promotions a shopper may have, and why not the others whose codes were entered. */
public record Eligibility(List<Promotion> promotions, List<RefusedCode> refused) {

    /** @param subtotal of the cart, before discounts */
    public static Eligibility of(
            Collection<PromotionCode> entered,
            Collection<Candidate> candidates,
            ShopperId shopper,
            Money subtotal,
            Instant now) {
        var promotions = new ArrayList<Promotion>();
        var refused = new ArrayList<RefusedCode>();
        for (Candidate candidate : candidates) {
            CodeRefusal reason = candidate.refusal(shopper, subtotal, now);
            PromotionCode code = candidate.promotion().code();
            if (reason == null && isOf(promotions, candidate.promotion())) {
                reason = CodeRefusal.NOT_COMBINABLE; // another of its unique codes
            }
            if (reason == null) {
                promotions.add(candidate.promotion());
            } else if (code != null) {
                refused.add(new RefusedCode(code, reason));
            }
        }
        unknown(entered, candidates)
                .map(code -> new RefusedCode(code, CodeRefusal.UNKNOWN))
                .forEach(refused::add);
        return new Eligibility(promotions, refused);
    }

    private static boolean isOf(List<Promotion> promotions, Promotion wanted) {
        return promotions.stream().anyMatch(each -> each.id().equals(wanted.id()));
    }

    public List<PromotionCode> unknownCodes() {
        return refused.stream()
                .filter(each -> each.reason() == CodeRefusal.UNKNOWN)
                .map(RefusedCode::code)
                .toList();
    }

    /** The shopper has guessed too much: these say neither yes nor no. */
    public Eligibility withoutLookingAt(Collection<PromotionCode> codes) {
        var all = new ArrayList<>(refused);
        codes.forEach(code -> all.add(new RefusedCode(code, CodeRefusal.TOO_MANY_TRIES)));
        return new Eligibility(promotions, all);
    }

    /** What these promotions make of a basket. */
    public Bargain bargain(Basket basket, ShippingOffer shipping, TaxZone zone) {
        Bargain best = Bargain.of(new Pricing(basket, shipping, zone), promotions);
        return new Bargain(
                best.charges(),
                Stream.concat(refused.stream(), best.refused().stream()).toList());
    }

    private static Stream<PromotionCode> unknown(Collection<PromotionCode> entered, Collection<Candidate> candidates) {
        Set<PromotionCode> known = candidates.stream()
                .flatMap(candidate -> Stream.ofNullable(candidate.promotion().code()))
                .collect(toUnmodifiableSet());
        return entered.stream().filter(code -> !known.contains(code));
    }
}
