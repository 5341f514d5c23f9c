package dev.plinth.order.domain;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider in memory. A method's token says what happens to it. */
public class FakePayments implements Payments {

    public static final PaymentMethod GOOD = new PaymentMethod("pm_good");
    public static final PaymentMethod DECLINED = new PaymentMethod("pm_declined");
    public static final PaymentMethod ASKS = new PaymentMethod("pm_asks");
    public static final PaymentMethod CHARGES_SILENTLY = new PaymentMethod("pm_charges_silently");
    public static final PaymentMethod NEVER_ARRIVES = new PaymentMethod("pm_never_arrives");

    private final Map<AttemptId, IntentId> opened = new HashMap<>();
    private final Map<IntentId, PaymentStatus> intents = new HashMap<>();
    private final Map<String, PaymentStatus> confirmed = new HashMap<>();
    private final AtomicInteger charges = new AtomicInteger();
    private final AtomicInteger refunds = new AtomicInteger();

    @Override
    public synchronized IntentId open(Order order) {
        return opened.computeIfAbsent(order.payment().attempt(), _ -> {
            var intent = new IntentId("pi_" + opened.size());
            intents.put(intent, new PaymentStatus.Open());
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
            throw new Unavailable("payment", new IllegalStateException("timeout after charge"));
        }
        return answer;
    }

    private PaymentStatus charge(IntentId intent, PaymentMethod method) {
        PaymentStatus status =
                switch (method.token()) {
                    case "pm_good", "pm_charges_silently" -> new PaymentStatus.Succeeded();
                    case "pm_declined" -> new PaymentStatus.Declined("generic_decline");
                    case "pm_asks" -> new PaymentStatus.ActionRequired(URI.create("https://bank.example/confirm"));
                    default -> throw new UnknownPaymentMethod();
                };
        become(intent, status);
        return status;
    }

    /** The shopper did at the bank's page what was asked for. */
    public synchronized void authorise(IntentId intent) {
        become(intent, new PaymentStatus.Succeeded());
    }

    /** The shopper refused at the bank's page. */
    public synchronized void refuse(IntentId intent) {
        become(intent, new PaymentStatus.Declined("authentication_failure"));
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
    public synchronized void refund(IntentId intent, AttemptId attempt) {
        if (refunds.get() < charges.get()) {
            refunds.incrementAndGet();
        }
    }

    public int charges() {
        return charges.get();
    }

    public int refunds() {
        return refunds.get();
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
