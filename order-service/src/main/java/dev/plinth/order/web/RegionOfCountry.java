package dev.plinth.order.web;

import dev.plinth.order.domain.Regions;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

class RegionOfCountry implements ConstraintValidator<Placed.Known, Placed> {

    private final Regions regions;

    RegionOfCountry(Regions regions) {
        this.regions = regions;
    }

    @Override
    public boolean isValid(Placed place, ConstraintValidatorContext context) {
        if (place.region() == null
                || regions.find(place.region())
                        .filter(region -> region.country().equals(place.country()))
                        .isPresent()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode("region")
                .addConstraintViolation();
        return false;
    }
}
