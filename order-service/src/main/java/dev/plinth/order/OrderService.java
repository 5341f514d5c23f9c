package dev.plinth.order;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Checkout, payments and orders. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OrderService {

    public static void main(String[] arguments) {
        SpringApplication.run(OrderService.class, arguments);
    }
}
