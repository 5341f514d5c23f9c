package dev.plinth.order.postgres;

import dev.plinth.order.domain.Order;
import dev.plinth.order.domain.OrderId;
import dev.plinth.order.domain.OrderNumber;
import dev.plinth.order.domain.OrderState;
import dev.plinth.order.domain.Origin;
import dev.plinth.order.domain.RequestKey;
import dev.plinth.order.domain.ShopperId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** How an order lies in its tables. {@code check_at} says when the reconciler looks; empty where all is done. */
@Entity
@Table(name = "orders")
class OrderRow {

    @Id
    private UUID id;

    private long number;
    private String owner;
    private String placedUnder;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Embedded
    private RecipientRow recipient;

    @Column(updatable = false)
    private @Nullable Long cartVersion;

    @Column(updatable = false)
    private @Nullable String note;

    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderLineRow> lines;

    @Embedded
    private ShippingRow shipping;

    @ElementCollection
    @CollectionTable(name = "order_discount", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<DiscountRow> discounts;

    @OneToOne(mappedBy = "order", cascade = CascadeType.ALL, optional = false)
    private PaymentRow payment;

    private @Nullable Instant reservedUntil;

    @ElementCollection
    @CollectionTable(name = "order_transition", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<TransitionRow> history;

    private @Nullable Instant checkAt;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String fulfilment;

    @Column(updatable = false)
    private Instant placedAt;

    /** Moves with every change, and the version with it, whichever of the order's tables the change lies in. */
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    OrderRow() {}

    OrderRow(Order order, @Nullable Instant checkAt, Instant now) {
        this.id = order.id().value();
        this.number = order.number().sequence();
        this.owner = order.owner().value();
        this.placedUnder = order.placedUnder().value();
        this.state = order.state();
        this.recipient = RecipientRow.of(order.recipient());
        this.cartVersion = order.origin().cartVersion();
        this.note = order.origin().note();
        var charges = ChargesRows.of(order.charges());
        this.lines = new ArrayList<>(charges.lines());
        this.shipping = charges.shipping();
        this.discounts = new ArrayList<>(charges.discounts());
        this.payment = new PaymentRow(this, order);
        this.history =
                new ArrayList<>(order.history().stream().map(TransitionRow::of).toList());
        this.checkAt = checkAt;
        this.fulfilment = FulfilmentJson.write(order.fulfilment());
        this.placedAt = order.placedAt();
        this.changedAt = now;
    }

    /** Takes over whatever of an order can change. */
    void take(Order order, @Nullable Instant nextCheck, Instant now) {
        state = order.state();
        payment.take(order);
        reservedUntil = order.reservedUntil();
        order.history().stream().skip(history.size()).map(TransitionRow::of).forEach(history::add);
        checkAt = nextCheck;
        fulfilment = FulfilmentJson.write(order.fulfilment());
        changedAt = now;
    }

    long version() {
        return version;
    }

    Order toOrder() {
        var charges = new ChargesRows(lines, shipping, discounts).toCharges();
        return new Order(
                new OrderId(id),
                new OrderNumber(number),
                new ShopperId(owner),
                new RequestKey(placedUnder),
                recipient.toRecipient(),
                new Origin(cartVersion, note),
                charges,
                payment.toPayment(charges),
                FulfilmentJson.read(fulfilment),
                reservedUntil,
                history.stream().map(TransitionRow::toTransition).toList(),
                version);
    }
}
