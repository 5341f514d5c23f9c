package dev.plinth.devstack.identity.pages;

import dev.plinth.devstack.identity.Shop;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page, errors included, has a way back. */
@ControllerAdvice
class ShopLink {

    private final Shop shop;

    ShopLink(Shop shop) {
        this.shop = shop;
    }

    @ModelAttribute("shop")
    String address() {
        return shop.at("/");
    }
}
