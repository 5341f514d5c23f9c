package dev.plinth.order.application;

import java.net.URI;

/** Where shoppers find the shop. @param url without a slash at its end */
public record ShopPages(URI url) {

    String lookUp(String token) {
        return url + "/order-lookups/" + token;
    }
}
