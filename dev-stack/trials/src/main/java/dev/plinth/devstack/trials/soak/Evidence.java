package dev.plinth.devstack.trials.soak;

import dev.plinth.devstack.trials.ledgers.Books;
import dev.plinth.devstack.trials.ledgers.Fact;
import dev.plinth.devstack.trials.ledgers.OrderEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a run has seen. Ledgers of a shop in which little happened always agree, so that proves nothing.
 *
 * @param looks answers to who looked at a model
 * @param died processes that were ended and came back
 * @param met callees whose callers met a fault: bytes were on their way while it was there
 * @param repeated how many old events came once more
 * @param rushed looks that were served while many more came than can be
 * @param slow clients that sent byte by byte until their time was over
 */
record Evidence(
        int orders,
        int free,
        int calledOff,
        int sent,
        int cameBack,
        int refunded,
        int looks,
        Set<String> died,
        Set<String> met,
        int repeated,
        int poisoned,
        int rushed,
        int slow) {

    /** A shop that nothing happens to takes several a second on two cores. */
    private static final int SECONDS_AN_ORDER = 3;

    Evidence {
        died = Set.copyOf(died);
        met = Set.copyOf(met);
    }

    static Evidence of(Books books, Blows blows) {
        var all = books.orders();
        return new Evidence(
                all.size(),
                Math.toIntExact(all.stream().filter(OrderEntry::isFree).count()),
                Math.toIntExact(all.stream().filter(OrderEntry::isCalledOff).count()),
                all.stream().mapToInt(order -> order.after().parcels()).sum(),
                Math.toIntExact(
                        all.stream().flatMap(order -> order.after().received()).count()),
                Math.toIntExact(
                        all.stream().flatMap(order -> order.after().made()).count()),
                Math.toIntExact(books.facts(Fact.Looked.class).count()),
                blows.slowestReturn().keySet(),
                blows.met(),
                blows.repeated(),
                blows.poisoned(),
                blows.rushed(),
                blows.slow());
    }

    /** What is too little for a run of this length. */
    List<String> gaps(Duration length) {
        var gaps = new ArrayList<String>();
        long wanted = length.toSeconds() / SECONDS_AN_ORDER;
        if (orders < wanted) {
            gaps.add("%d orders; %d are wanted".formatted(orders, wanted));
        }
        lacking("order was for nothing", free, gaps);
        lacking("order was called off", calledOff, gaps);
        lacking("parcel was sent", sent, gaps);
        lacking("return came back", cameBack, gaps);
        lacking("refund was made", refunded, gaps);
        lacking("model was looked at", looks, gaps);
        lacking("old event came again", repeated, gaps);
        lacking("message was poison", poisoned, gaps);
        lacking("look was served in a rush", rushed, gaps);
        lacking("client was slow", slow, gaps);
        Schedule.processes().stream()
                .filter(process -> !died.contains(process))
                .forEach(process -> gaps.add(process + " never ended and came back"));
        Schedule.callees().stream()
                .filter(callee -> !met.contains(callee))
                .forEach(callee -> gaps.add("no call to " + callee + " met a fault"));
        return gaps;
    }

    private static void lacking(String what, int count, List<String> gaps) {
        if (count == 0) {
            gaps.add("no " + what);
        }
    }

    @Override
    public String toString() {
        return "%d orders, %d for nothing, %d called off, %d parcels, %d returns, %d refunds, %d looks at models; %d processes came back, faults met on the way to %d callees, %d old events, %d poison messages, %d looks served in a rush, %d slow clients"
                .formatted(
                        orders,
                        free,
                        calledOff,
                        sent,
                        cameBack,
                        refunded,
                        looks,
                        died.size(),
                        met.size(),
                        repeated,
                        poisoned,
                        rushed,
                        slow);
    }
}
