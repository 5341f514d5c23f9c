package dev.plinth.order.web;

import dev.plinth.order.domain.ShopperId;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** What springdoc cannot read from the controllers. */
@Configuration(proxyBeanMethods = false)
class OrderApi {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ShopperId.class);
    }
}
