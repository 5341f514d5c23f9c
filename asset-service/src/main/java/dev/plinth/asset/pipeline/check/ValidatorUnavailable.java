package dev.plinth.asset.pipeline.check;

/** Nothing was checked, for a reason that has nothing to do with the file. */
public final class ValidatorUnavailable extends RuntimeException {

    ValidatorUnavailable(String reason) {
        super(reason);
    }
}
