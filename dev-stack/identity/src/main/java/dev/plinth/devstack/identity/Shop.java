package dev.plinth.devstack.identity;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param url where the shop is, as a browser sees it, without a slash at the end */
@ConfigurationProperties("plinth.shop")
public record Shop(URI url) {
    public Shop {
        if (!url.isAbsolute() || !url.getPath().isEmpty()) {
            throw new IllegalArgumentException("plinth.shop.url must be scheme://host:port, was " + url);
        }
    }

    public String at(String path) {
        return url + path;
    }
}
