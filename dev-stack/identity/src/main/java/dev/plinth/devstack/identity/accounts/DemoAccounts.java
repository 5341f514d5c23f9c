package dev.plinth.devstack.identity.accounts;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** A shopper and a merchant to try the shop with, there before the first request is. */
@Component
class DemoAccounts implements SmartInitializingSingleton {

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        openOnce("shopper@plinth.example", "Sam Shopper", "demo-Shopper-1");
        openOnce("merchant@plinth.example", "Mara Merchant", "demo-Merchant-1", "merchant");
    }

    private void openOnce(String email, String name, String password, String... groups) {
        if (accounts.byEmail(email).isEmpty()) {
            accounts.open(email, name, password, groups);
        }
    }
}
