package dev.plinth.catalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Products, variants, prices, stock and reservations. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CatalogService {

    public static void main(String[] arguments) {
        SpringApplication.run(CatalogService.class, arguments);
    }
}
