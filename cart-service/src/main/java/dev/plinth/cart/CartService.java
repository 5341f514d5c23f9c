package dev.plinth.cart;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Guest and account carts. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CartService {

    public static void main(String[] arguments) {
        SpringApplication.run(CartService.class, arguments);
    }
}
