package dev.plinth.devstack.launcher.shop;

/** Who signs in. */
public record Account(String name, String email, String password) {

    public static final Account SHOPPER = new Account("Demo Shopper", "shopper@plinth.example", "demo-Shopper-1");
    public static final Account MERCHANT = new Account("Demo Merchant", "merchant@plinth.example", "demo-Merchant-1");

    /** Nobody has this e-mail address yet. */
    public static Account fresh() {
        return new Account("Journey Shopper", "journey-" + System.nanoTime() + "@plinth.example", "a-Journey-of-1000");
    }
}
