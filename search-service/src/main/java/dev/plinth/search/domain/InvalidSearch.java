package dev.plinth.search.domain;

/** A search that means nothing. */
public class InvalidSearch extends RuntimeException {

    private final String parameter;

    public InvalidSearch(String parameter, String why) {
        super(why);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
