package dev.plinth.cart.web;

import dev.plinth.cart.domain.Country;
import dev.plinth.cart.domain.Note;
import dev.plinth.cart.domain.PromotionCode;
import dev.plinth.cart.domain.ShareId;
import dev.plinth.cart.domain.Sku;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
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

    /** A guest without a token gets one. */
    @Bean
    OperationCustomizer guestTokenIsOptional() {
        return (operation, method) -> {
            Stream.ofNullable(operation.getParameters())
                    .flatMap(List::stream)
                    .filter(parameter -> GuestCookie.HEADER.equals(parameter.getName()))
                    .forEach(parameter -> parameter.required(false));
            return operation;
        };
    }
}
