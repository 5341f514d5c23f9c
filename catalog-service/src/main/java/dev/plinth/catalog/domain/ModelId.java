package dev.plinth.catalog.domain;

/** A 3D model's id, given by the asset service. */
public record ModelId(String value) {

    public static final String FORM = "[A-Za-z0-9_-]{1,64}";

    public ModelId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not a model id");
        }
    }
}
