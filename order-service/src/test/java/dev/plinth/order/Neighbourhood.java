package dev.plinth.order;

import dev.plinth.devstack.test.Backends;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells the service where its neighbours are. */
class Neighbourhood implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "plinth.cart.url=" + ShopNeighbours.running().url(),
                        "plinth.catalog.url=" + ShopNeighbours.running().url(),
                        "plinth.payment.api-url=" + Provider.running().url(),
                        "plinth.payment.public-api-url=" + Provider.running().url(),
                        "plinth.mail.endpoint=" + Backends.sns(),
                        "plinth.clients.secret=only-for-tests-but-long-enough-0123456789",
                        "plinth.links.secret=only-for-tests-but-long-enough-0123456789",
                        "plinth.webhooks.sealing-secret=only-for-tests-but-long-enough-0123456789",
                        "plinth.webhooks.allow-local=true",
                        "plinth.payment.secret-key=" + Provider.SECRET_KEY,
                        "plinth.payment.publishable-key=" + Provider.PUBLISHABLE_KEY)
                .applyTo(context);
    }
}
