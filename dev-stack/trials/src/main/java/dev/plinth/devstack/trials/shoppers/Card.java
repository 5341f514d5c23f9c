package dev.plinth.devstack.trials.shoppers;

import java.util.Random;

/** The provider's magic cards. */
enum Card {
    GOOD("4242424242424242", 12),
    DECLINED("4000000000000002", 2),
    NO_FUNDS("4000000000009995", 1),
    ASKS_FIRST("4000002500003155", 3),
    CHARGES_IN_SILENCE("4000000000000119", 1);

    private final String number;
    private final int share;

    Card(String number, int share) {
        this.number = number;
        this.share = share;
    }

    String number() {
        return number;
    }

    /** Most people's cards just work. */
    static Card drawn(Random random) {
        int all = 0;
        for (Card card : values()) {
            all += card.share;
        }
        int drawn = random.nextInt(all);
        for (Card card : values()) {
            drawn -= card.share;
            if (drawn < 0) {
                return card;
            }
        }
        return GOOD;
    }
}
