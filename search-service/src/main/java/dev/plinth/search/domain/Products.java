package dev.plinth.search.domain;

/** Everything that can be found. What is older than what is held changes nothing. */
public interface Products {

    void put(Product product);

    /** From now on nobody finds it. */
    void archive(String productId, long sequence);

    void stock(Stock stock);

    Found find(Search search);
}
