package dev.plinth.devstack.launcher.journey;

import dev.plinth.devstack.launcher.shop.Visitor;
import dev.plinth.devstack.models.DemoProduct;
import java.util.List;

/** The whole way of a shopper through the shop's public door; each step is a method and throws where the shop fails. */
public final class Journey {

    private final Exhibit exhibit;
    private final PurchaseSteps purchase;
    private final ModelSteps models;

    /**
     * @param provider the payment provider's own view, to see that its webhook arrived
     * @param catalogue what was put up for sale, with the models that a merchant has at hand
     */
    public Journey(String shop, Provider provider, List<DemoProduct> catalogue) {
        var shopper = new Visitor(shop);
        this.exhibit = new Exhibit(shopper);
        this.purchase = new PurchaseSteps(shop, shopper, exhibit, provider);
        this.models = new ModelSteps(shop, shopper, exhibit, List.copyOf(catalogue));
    }

    /** In the order in which they must be taken. */
    public List<Step> steps() {
        return List.of(
                new Step("sign up", purchase::signUp),
                new Step("search with a word and a facet", exhibit::search),
                new Step("open the product", exhibit::openProduct),
                new Step("fetch preview and full model through the signed edge", models::fetchModel),
                new Step("a tampered URL gets 403", models::tamper),
                new Step("add two variants to a guest cart", purchase::fillGuestCart),
                new Step("log in, and the cart follows", purchase::logIn),
                new Step("ask for a quote and place the order at it", purchase::placeOrder),
                new Step("pay, and the webhook arrives", purchase::pay),
                new Step("the order is paid, stock is down, the cart is empty", purchase::seeItDone),
                new Step(
                        "the merchant looks at a new model version, publishes it and rolls back",
                        models::newVersionAndBack),
                new Step("a model comes as a zip, too", models::uploadZip),
                new Step("a model comes compressed, too", models::uploadCompressed),
                new Step("a deleted model is out of the shop, and back when it is restored", models::deleteAndRestore),
                new Step("a declined card leaves no order paid and gives the stock back", purchase::declinedCard));
    }
}
