package dev.plinth.devstack.trials.shoppers;

import dev.plinth.devstack.launcher.OpenShop;
import dev.plinth.devstack.launcher.shop.Account;
import dev.plinth.devstack.launcher.shop.LoginPages;
import dev.plinth.devstack.launcher.shop.Visitor;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Shoppers with an account each, and the merchant who serves them. */
public final class Crowd {

    private static final int AT_THE_DESK = 4;

    /** Every guest is a new one. */
    private static final CookieManager FORGETFUL = new CookieManager(null, CookiePolicy.ACCEPT_NONE);

    private final Journal journal = new Journal();
    private final Tally tally = new Tally();
    private final List<VirtualShopper> shoppers;
    private final VirtualMerchant merchant;

    /** What they come with: a browser has its tokens at the door, an app brings its own. */
    public enum Device {
        APP,
        BROWSER,
        EITHER;

        boolean isApp(int number) {
            return this == APP || this == EITHER && number % 2 == 1;
        }
    }

    /** Signs all of them up. */
    public Crowd(OpenShop shop, Shelf shelf, Showroom showroom, int size, long seed, Device device) {
        try (ExecutorService desk = Executors.newFixedThreadPool(AT_THE_DESK)) {
            var signingUp = new ArrayList<Future<VirtualShopper>>();
            for (int number = 1; number <= size; number++) {
                int who = number;
                signingUp.add(
                        desk.submit(() -> shopper(shop, shelf, showroom, who, new Random(seed * 1_000 + who), device)));
            }
            shoppers = signingUp.stream().map(Crowd::result).toList();
        }
        merchant = new VirtualMerchant(shop.merchant(), tally, journal, new Random(seed));
    }

    public List<VirtualShopper> shoppers() {
        return shoppers;
    }

    public Journal journal() {
        return journal;
    }

    public Tally tally() {
        return tally;
    }

    /** Lets all of them shop, and the merchant work, while the shop is open; returns when the last one has gone. */
    public void shop(BooleanSupplier open) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var visits = new ArrayList<Future<?>>();
            visits.add(threads.submit(() -> merchant.work(open)));
            shoppers.forEach(shopper -> visits.add(threads.submit(() -> shopper.shop(open))));
            visits.forEach(Crowd::result);
        }
    }

    /** One of them looks at every model, and waits until each is shown. */
    public void lookAtAll() {
        shoppers.getFirst().lookAtAll();
    }

    /** What each has in the cart now. */
    public Map<String, Map<String, Integer>> carts() {
        var carts = new HashMap<String, Map<String, Integer>>();
        shoppers.forEach(shopper -> carts.put(shopper.name(), shopper.cart()));
        return carts;
    }

    private VirtualShopper shopper(
            OpenShop shop, Shelf shelf, Showroom showroom, int number, Random random, Device device) {
        var account = new Account(
                "Shopper " + number, "shopper-" + number + "@plinth.example", "a-Password-of-" + number + "-words");
        var visitor = visitorFrom(number, shop.url());
        new LoginPages(visitor).signUp(account);
        var client = device.isApp(number) ? app(shop, visitor, number) : new Client(visitor, tally);
        var guest = new Client(new Visitor(shop.url(), http -> http.cookieHandler(FORGETFUL)), tally);
        var checkout = new Checkout(client, account, "http://127.0.0.1:" + shop.port("payments"));
        String name = "shopper-" + number;
        return new VirtualShopper(
                name,
                client,
                checkout,
                new Basket(name, client, guest, shelf, journal, random),
                new ModelViewer(client, showroom, journal, random),
                journal,
                random);
    }

    private Client app(OpenShop shop, Visitor visitor, int number) {
        var login = new AppLogin("http://localhost:" + shop.port("identity"), shop.port());
        return new Client(visitorFrom(number, shop.url()), tally, "Authorization", "Bearer " + login.token(visitor));
    }

    /** Each from an address of loopback of their own, as the door counts requests by address. */
    static Visitor visitorFrom(int number, String shop) {
        return new Visitor(shop, client -> client.localAddress(address(number)));
    }

    static InetAddress address(int number) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, (byte) (1 + number / 250), (byte) (1 + number % 250)});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
