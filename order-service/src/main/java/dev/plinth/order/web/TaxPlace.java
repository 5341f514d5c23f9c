package dev.plinth.order.web;

import dev.plinth.order.domain.Region;
import dev.plinth.order.domain.Regions;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A country, or a direct part of one: a smaller region could not be chosen by those who buy. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Constraint(validatedBy = TaxPlace.Known.class)
@interface TaxPlace {

    String message() default
            "must be an ISO 3166-1 alpha-2 country code, or the ISO 3166-2 code of a direct part of a country";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Known implements ConstraintValidator<TaxPlace, String> {

        private final Regions regions;

        Known(Regions regions) {
            this.regions = regions;
        }

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return CountryCode.Known.CODES.contains(code)
                    || regions.find(code).filter(Region::isPartOfTheCountry).isPresent();
        }
    }
}
