package dev.plinth.order.domain;

import static java.util.stream.Collectors.toCollection;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider in memory. A method's token says what happens to it. */
public class FakePayments implements Payments {

    public static final PaymentMethod GOOD = new PaymentMethod("pm_good");
    public static final PaymentMethod DECLINED = new PaymentMethod("pm_declined");
    public static final PaymentMethod ASKS = new PaymentMethod("pm_asks");
    public static final PaymentMethod DISPUTES = new PaymentMethod("pm_disputes");
    public static final PaymentMethod CHARGES_SILENTLY = new PaymentMethod("pm_charges_silently");
    public static final PaymentMethod NEVER_ARRIVES = new PaymentMethod("pm_never_arrives");

    private final Map<AttemptId, IntentId> opened = new HashMap<>();
    private final Map<IntentId, PaymentStatus> intents = new HashMap<>();
    private final Map<String, PaymentStatus> confirmed = new HashMap<>();
    private final AtomicInteger charges = new AtomicInteger();
    private final Map<IntentId, Long> amounts = new HashMap<>();
    private final Map<IntentId, List<KnownRefund>> refunds = new HashMap<>();
    private final Set<IntentId> silent = new HashSet<>();
    private final Set<IntentId> disputed = new HashSet<>();
    private boolean promises;

    @Override
    public synchronized IntentId open(Order order) {
        return opened.computeIfAbsent(order.payment().attempt(), _ -> {
            var intent = new IntentId("pi_" + opened.size());
            intents.put(intent, new PaymentStatus.Open());
            amounts.put(intent, order.total().minorUnits());
            return intent;
        });
    }

    @Override
    public synchronized PaymentStatus confirm(IntentId intent, PaymentMethod method, OrderId order, RequestKey key) {
        if (method.equals(NEVER_ARRIVES)) {
            throw new Unavailable("payment", new IllegalStateException("black hole"));
        }
        PaymentStatus answer = confirmed.computeIfAbsent(
                intent.value() + key.value(), _ -> isFinal(intent) ? statusOf(intent) : charge(intent, method));
        if (method.equals(CHARGES_SILENTLY)) {
            silent.add(intent);
            throw new Unavailable("payment", new IllegalStateException("timeout after charge"));
        }
        return answer;
    }

    private PaymentStatus charge(IntentId intent, PaymentMethod method) {
        PaymentStatus status =
                switch (method.token()) {
                    case "pm_good", "pm_charges_silently", "pm_disputes" ->
                        promises ? new PaymentStatus.Authorised() : new PaymentStatus.Succeeded();
                    case "pm_declined" -> new PaymentStatus.Declined("generic_decline");
                    case "pm_asks" -> new PaymentStatus.ActionRequired(URI.create("https://bank.example/confirm"));
                    default -> throw new UnknownPaymentMethod();
                };
        become(intent, status);
        if (method.equals(DISPUTES)) {
            disputed.add(intent);
        }
        return status;
    }

    /** The shopper did at the bank's page what was asked for. */
    public synchronized void authorise(IntentId intent) {
        decide(intent, new PaymentStatus.Succeeded());
    }

    /** The shopper refused at the bank's page. */
    public synchronized void refuse(IntentId intent) {
        decide(intent, new PaymentStatus.Declined("authentication_failure"));
    }

    /** A bank's page is open only as long as the provider waits for it. */
    private void decide(IntentId intent, PaymentStatus status) {
        if (statusOf(intent) instanceof PaymentStatus.ActionRequired) {
            become(intent, status);
        }
    }

    @Override
    public synchronized PaymentStatus statusOf(IntentId intent) {
        return intents.getOrDefault(intent, new PaymentStatus.Open());
    }

    @Override
    public synchronized PaymentStatus cancel(IntentId intent) {
        if (!isFinal(intent)) {
            become(intent, new PaymentStatus.Cancelled());
        }
        return statusOf(intent);
    }

    @Override
    public synchronized PaymentStatus capture(IntentId intent) {
        if (statusOf(intent) instanceof PaymentStatus.Authorised) {
            become(intent, new PaymentStatus.Succeeded());
        }
        return statusOf(intent);
    }

    @Override
    public synchronized RefundOutcome refund(IntentId intent, Refund refund) {
        String id = "re_" + refund.id();
        boolean madeBefore =
                refundsOf(intent).stream().anyMatch(known -> known.providerId().equals(id));
        if (!madeBefore) {
            if (disputed.contains(intent)) {
                return new RefundOutcome.Refused("the cardholder called it back");
            }
            if (!(statusOf(intent) instanceof PaymentStatus.Succeeded)
                    || left(intent) < refund.amount().minorUnits()) {
                return new RefundOutcome.Refused("there is less left");
            }
            enter(intent, new KnownRefund(id, refund.id(), refund.amount(), false));
            if (silent.contains(intent)) {
                throw new Unavailable("payment", new IllegalStateException("timeout after refund"));
            }
        }
        return new RefundOutcome.Made(id);
    }

    /** Somebody gives money back in the provider's own pages. */
    public synchronized void refundInItsPages(IntentId intent, Money amount) {
        enter(intent, new KnownRefund("re_" + RefundId.next(), null, amount, false));
    }

    /** The banks send all of it back, days later. */
    public synchronized void failRefunds(IntentId intent) {
        refunds.computeIfPresent(
                intent,
                (_, made) -> made.stream()
                        .map(known -> new KnownRefund(known.providerId(), known.ours(), known.amount(), true))
                        .collect(toCollection(ArrayList::new)));
    }

    /** The newest first, as Stripe has it. */
    @Override
    public synchronized List<KnownRefund> refundsOf(IntentId intent) {
        return List.copyOf(refunds.getOrDefault(intent, List.of()).reversed());
    }

    private void enter(IntentId intent, KnownRefund refund) {
        refunds.computeIfAbsent(intent, _ -> new ArrayList<>()).add(refund);
    }

    private long left(IntentId intent) {
        return amounts.get(intent)
                - refundsOf(intent).stream()
                        .filter(known -> !known.failed())
                        .mapToLong(known -> known.amount().minorUnits())
                        .sum();
    }

    /** From now on an accepted card is only promised. */
    public void captureLater() {
        promises = true;
    }

    public int charges() {
        return charges.get();
    }

    public synchronized int refunds() {
        return refunds.values().stream().mapToInt(List::size).sum();
    }

    public synchronized long refunded(IntentId intent) {
        return amounts.get(intent) - left(intent);
    }

    private void become(IntentId intent, PaymentStatus status) {
        if (status instanceof PaymentStatus.Succeeded) {
            charges.incrementAndGet();
        }
        intents.put(intent, status);
    }

    private boolean isFinal(IntentId intent) {
        PaymentStatus status = statusOf(intent);
        return status instanceof PaymentStatus.Succeeded || status instanceof PaymentStatus.Cancelled;
    }
}
