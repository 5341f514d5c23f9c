package dev.plinth.devstack.identity;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person with a browser who was sent here by a client of the pool. */
class Visitor {

    static final String SHOPPER = "shopper@plinth.example";
    static final String SHOPPERS_PASSWORD = "demo-Shopper-1";
    static final String MERCHANT = "merchant@plinth.example";
    static final String MERCHANTS_PASSWORD = "demo-Merchant-1";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final Http http;

    Visitor(String host) {
        this.http = new Http(host);
    }

    /** Opens the client's authorization request and the login page it leads to; returns that page's address. */
    String arrivesWith(Map<String, String> request) {
        return Http.location(http.get("/oauth2/authorize?" + Http.encoded(request)));
    }

    HttpResponse<String> logsIn(String page, String email, String password) {
        return fillsIn(page, Map.of("username", email, "password", password));
    }

    HttpResponse<String> signsUp(String page, String name, String email, String password) {
        return fillsIn(page.replace("/login", "/signup"), Map.of("name", name, "email", email, "password", password));
    }

    /** Follows the way back to the client and returns the address it is called at. */
    String returns(HttpResponse<String> loggedIn) {
        return Http.location(http.get(Http.location(loggedIn)));
    }

    private HttpResponse<String> fillsIn(String page, Map<String, String> fields) {
        Matcher token = CSRF.matcher(http.get(page).body());
        var form = new HashMap<>(fields);
        if (token.find()) {
            form.put("_csrf", token.group(1));
        }
        return http.post(page, form);
    }
}
