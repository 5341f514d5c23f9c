package dev.plinth.order.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** What names a country and perhaps a region. */
interface Placed {

    @Nullable String country();

    @Nullable String region();

    /** The region, where one is named, is one of ISO 3166-2 and of this country. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @Constraint(validatedBy = RegionOfCountry.class)
    @interface Known {

        String message() default "must be an ISO 3166-2 code of a region of the country";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }
}
