package dev.plinth.catalog.web;

import dev.plinth.catalog.domain.OrderId;
import dev.plinth.catalog.domain.ProductId;
import dev.plinth.catalog.domain.Sku;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** What springdoc cannot read from the controllers. */
@Configuration(proxyBeanMethods = false)
class CatalogApi {

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(ProductId.class, new StringSchema().pattern(ProductId.FORM))
                .replaceWithSchema(Sku.class, new StringSchema().pattern(Sku.FORM))
                .replaceWithSchema(OrderId.class, new StringSchema().pattern(OrderId.FORM));
    }
}
