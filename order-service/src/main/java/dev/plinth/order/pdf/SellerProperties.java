package dev.plinth.order.pdf;

import dev.plinth.order.domain.Seller;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/** Who sells, as it stands on invoices from now on. */
@Validated
@ConfigurationProperties("plinth.seller")
record SellerProperties(
        @DefaultValue("Plinth") @NotBlank String name,

        @DefaultValue({"Example Street 1", "12345 Example"}) @NotEmpty List<String> address,

        @DefaultValue("no tax number configured") @NotBlank String taxId) {

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Seller seller(SellerProperties properties) {
            return new Seller(properties.name(), properties.address(), properties.taxId());
        }
    }
}
