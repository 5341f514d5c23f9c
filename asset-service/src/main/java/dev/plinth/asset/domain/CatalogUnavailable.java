package dev.plinth.asset.domain;

/** Nobody answers what is for sale: a version may be right or wrong for it. */
public class CatalogUnavailable extends RuntimeException {

    public CatalogUnavailable(Throwable cause) {
        super("The catalog does not answer", cause);
    }
}
