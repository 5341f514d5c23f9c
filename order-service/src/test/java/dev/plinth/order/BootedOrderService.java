package dev.plinth.order;

import static dev.plinth.devstack.test.Backend.IDENTITY;
import static dev.plinth.devstack.test.Backend.POSTGRES;
import static dev.plinth.devstack.test.Backend.SNS;
import static dev.plinth.devstack.test.Backend.SQS;

import dev.plinth.devstack.test.UseBackends;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on real backends and a real provider; one context for all tests that wear this. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plinth.identity.client-id=order-service",
            "plinth.identity.client-secret=secret",
            "plinth.payment.webhook-secret=" + Provider.WEBHOOK_SECRET,
            "plinth.payment.connect-timeout=5s",
            "plinth.payment.read-timeout=2s",
            "resilience4j.timelimiter.configs.default.timeout-duration=20s",
            "resilience4j.timelimiter.instances.payment.timeout-duration=20s",
            "spring.http.clients.connect-timeout=5s",
            "spring.http.clients.read-timeout=10s",
            "plinth.payment.return-url=http://localhost:8080/orders/",
            "plinth.order.reconcile-interval=1h"
        })
@UseBackends(
        value = {POSTGRES, SQS, SNS, IDENTITY},
        topic = "order-events")
@ContextConfiguration(initializers = Neighbourhood.class)
public @interface BootedOrderService {}
