package dev.plinth.cart.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.cart.domain.Offer;
import dev.plinth.cart.domain.ProductId;
import dev.plinth.cart.domain.Sku;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What Redis remembers of offers, for a few seconds. Without Redis nothing is remembered, and nothing else is wrong. */
@Component
class SharedMemory {

    private static final Logger log = LoggerFactory.getLogger(SharedMemory.class);

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final CircuitBreaker breaker;
    private final Duration lifetime;

    SharedMemory(
            StringRedisTemplate redis,
            JsonMapper json,
            CircuitBreakerRegistry breakers,
            @Value("${plinth.offers.shared-for}") Duration lifetime) {
        this.redis = redis;
        this.json = json;
        this.breaker = breakers.circuitBreaker("redis");
        this.lifetime = lifetime;
    }

    List<Offer> recall(Set<Sku> skus) {
        var keys = skus.stream().map(StoredOffer::key).toList();
        return unlessDown(
                () -> Objects.requireNonNull(redis.opsForValue().multiGet(keys)).stream()
                        .filter(Objects::nonNull)
                        .map(stored -> json.readValue(stored, StoredOffer.class).toOffer())
                        .toList(),
                List.of());
    }

    void keep(Collection<Offer> offers) {
        unlessDown(
                () -> redis.executePipelined((RedisCallback<@Nullable Object>) connection -> {
                    offers.forEach(offer -> keep(offer, connection));
                    return null;
                }),
                List.of());
    }

    void forget(ProductId product) {
        unlessDown(
                () -> {
                    String set = StoredOffer.keysOf(product);
                    Set<String> keys = new HashSet<>(
                            Objects.requireNonNull(redis.opsForSet().members(set)));
                    keys.add(set);
                    return Objects.requireNonNull(redis.unlink(keys));
                },
                0L);
    }

    private void keep(Offer offer, RedisConnection redis) {
        byte[] key = StoredOffer.key(offer.sku()).getBytes(UTF_8);
        byte[] set = StoredOffer.keysOf(offer.product()).getBytes(UTF_8);
        redis.stringCommands().pSetEx(key, lifetime.toMillis(), json.writeValueAsBytes(StoredOffer.of(offer)));
        redis.setCommands().sAdd(set, key);
        redis.keyCommands().pExpire(set, lifetime.toMillis());
    }

    private <T> T unlessDown(Supplier<T> call, T otherwise) {
        try {
            return breaker.executeSupplier(call);
        } catch (DataAccessException | CallNotPermittedException | JacksonException outage) {
            log.debug("Redis remembers nothing: {}", outage.getMessage());
            return otherwise;
        }
    }
}
