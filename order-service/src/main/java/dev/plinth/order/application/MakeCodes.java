package dev.plinth.order.application;

import dev.plinth.order.domain.PromotionId;
import dev.plinth.order.domain.pricing.CodeBatch;
import dev.plinth.order.domain.pricing.CodeBatchId;
import dev.plinth.order.domain.pricing.NoSuchPromotion;
import dev.plinth.order.domain.pricing.NotByUniqueCodes;
import dev.plinth.order.domain.pricing.Promotion;
import dev.plinth.order.domain.pricing.PromotionCode;
import dev.plinth.order.domain.pricing.Promotions;
import dev.plinth.order.domain.pricing.UniqueCodes;
import dev.plinth.order.domain.pricing.Versioned;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Makes codes that nobody guesses: twelve characters of 32, which are 60 random bits. Among 10,000 of them a guess is
 * right once in 10¹⁴ times. The characters are Crockford's: none looks like another.
 */
@Service
public class MakeCodes {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final Promotions promotions;
    private final UniqueCodes codes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MakeCodes(Promotions promotions, UniqueCodes codes, Clock clock) {
        this.promotions = promotions;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Repeating it with the same id makes nothing more.
     *
     * @param prefix what all of them begin with
     * @throws NotByUniqueCodes if the promotion is had in another way
     */
    public CodeBatch make(CodeBatchId id, PromotionId promotion, int size, @Nullable String prefix) {
        Promotion wanted = promotions.find(promotion).map(Versioned::value).orElseThrow(NoSuchPromotion::new);
        if (!wanted.uniqueCodes()) {
            throw new NotByUniqueCodes();
        }
        return codes.find(id).orElseGet(() -> codes.add(id, promotion, unguessable(size, prefix), clock.instant()));
    }

    private Set<PromotionCode> unguessable(int size, @Nullable String prefix) {
        var made = new HashSet<PromotionCode>();
        while (made.size() < size) {
            made.add(new PromotionCode(prefix == null ? unguessable() : prefix + '-' + unguessable()));
        }
        return made;
    }

    private String unguessable() {
        var code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }
}
