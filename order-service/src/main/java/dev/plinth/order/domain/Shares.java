package dev.plinth.order.domain;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Splits an amount in proportion by the largest remainder (Hamilton): each part gets its share rounded down, and what is
 * left goes one unit each to the parts that lost most by that; of equal ones to the first. The parts add up to the amount.
 */
public final class Shares {

    private Shares() {}

    /** @param amount not above the sum of the weights, so that no part gets more than its weight */
    public static long[] of(long amount, long[] weights) {
        var whole = BigInteger.valueOf(LongStream.of(weights).sum());
        var shares = new long[weights.length];
        var remainders = new BigInteger[weights.length];
        long left = amount;
        for (int i = 0; i < weights.length && whole.signum() > 0; i++) {
            var exact = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(whole);
            shares[i] = exact[0].longValueExact();
            remainders[i] = exact[1];
            left -= shares[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .filter(i -> remainders[i] != null && remainders[i].signum() > 0)
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
