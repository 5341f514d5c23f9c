package dev.plinth.catalog.application;

import dev.plinth.catalog.domain.ProductDetails;
import dev.plinth.catalog.domain.ProductId;
import dev.plinth.catalog.domain.Sku;
import dev.plinth.catalog.domain.Stock;
import dev.plinth.catalog.domain.Store;
import java.time.Clock;
import java.time.Duration;

/** Every use case, put together on a store. */
public class Catalog {

    public static final Duration HOLD_TIME = Duration.ofHours(2);

    public final SaveProduct saveProduct;
    public final ArchiveProduct archiveProduct;
    public final SetStock setStock;
    public final ReserveStock reserveStock;
    public final CommitReservation commitReservation;
    public final ReleaseReservation releaseReservation;
    public final RestockReturn restockReturn;
    public final ExpireReservations expireReservations;
    public final LinkModel linkModel;
    public final FindOffers findOffers;
    public final Listings listings;
    private final Store store;

    public Catalog(Store store, Clock clock) {
        this.store = store;
        var contention = new Contention();
        var ledger = new StockLedger(store.stocks(), store.reservations(), new Turns());
        var holdTime = new HoldTime(HOLD_TIME);
        listings = new Listings(store.products(), store.stocks(), store.models());
        saveProduct = new SaveProduct(store.products(), listings, contention);
        archiveProduct = new ArchiveProduct(store.products(), listings, contention);
        setStock = new SetStock(store.stocks(), contention);
        reserveStock = new ReserveStock(store.reservations(), ledger, holdTime, contention, clock);
        commitReservation = new CommitReservation(store.reservations(), ledger, contention);
        releaseReservation = new ReleaseReservation(store.reservations(), ledger, contention);
        restockReturn = new RestockReturn(store.stocks(), new Turns(), contention);
        expireReservations = new ExpireReservations(store.reservations(), ledger, clock);
        linkModel = new LinkModel(store.models(), store.products(), listings, contention);
        findOffers = new FindOffers(store.products());
    }

    public void sells(ProductId id, ProductDetails details) {
        saveProduct.create(id, details);
    }

    public void has(Sku sku, int onHand) {
        setStock.set(sku, stockOf(sku).version(), onHand);
    }

    public Stock stockOf(Sku sku) {
        return store.stocks().find(sku).orElseThrow();
    }
}
