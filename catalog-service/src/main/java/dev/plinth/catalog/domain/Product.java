package dev.plinth.catalog.domain;

/** What a merchant sells, in one or more variants. */
public record Product(ProductId id, ProductDetails details, Status status, long version) {

    /** An archived product keeps its id and SKUs, but only its merchant sees it. */
    public enum Status {
        ACTIVE,
        ARCHIVED
    }

    public static Product first(ProductId id, ProductDetails details) {
        return new Product(id, details, Status.ACTIVE, 1);
    }

    /** Saving an archived product puts it on sale again. */
    public Product with(ProductDetails changed) {
        return new Product(id, changed, Status.ACTIVE, version + 1);
    }

    /** Nothing of its own changed, but what is shown with it did. */
    public Product shownAnew() {
        return new Product(id, details, status, version + 1);
    }

    public Product archived() {
        return new Product(id, details, Status.ARCHIVED, version + 1);
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }
}
