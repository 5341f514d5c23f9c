package dev.plinth.devstack.trials.shoppers;

/** No answer for so long that this shopper goes home. */
final class GaveUp extends RuntimeException {

    GaveUp(String why) {
        super(why);
    }
}
