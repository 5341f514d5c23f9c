package dev.plinth.cart.web;

import dev.plinth.cart.domain.Country;
import dev.plinth.cart.domain.Note;
import dev.plinth.cart.domain.PromotionCode;
import dev.plinth.cart.domain.ShareId;
import dev.plinth.cart.domain.Sku;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** What springdoc cannot read from the controllers. */
@Configuration(proxyBeanMethods = false)
class CartApi {

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(Sku.class, new StringSchema().pattern(Sku.FORM))
                .replaceWithSchema(PromotionCode.class, new StringSchema().pattern(PromotionCode.FORM))
                .replaceWithSchema(ShareId.class, new StringSchema().pattern(ShareId.FORM))
                .replaceWithSchema(Note.class, new StringSchema().minLength(1).maxLength(Note.MAX_LENGTH))
                .replaceWithSchema(Country.class, new StringSchema().pattern("[A-Z]{2}"));
    }
}
