package dev.plinth.devstack.launcher.shop;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Fills in the identity provider's pages as a person does: whatever fields the form has, by what they are for. */
public record LoginPages(Visitor visitor) {

    private static final String NAME = "[autocomplete=name]";
    private static final String EMAIL = "[type=email]";
    private static final String PASSWORD = "[type=password]";
    private static final String LOGIN = "/oauth2/authorization/plinth?returnTo=/";

    public void logIn(Account account) {
        Document page = page(visitor.get(LOGIN).expect(200));
        submit(page, Map.of(EMAIL, account.email(), PASSWORD, account.password()));
        Unexpected.unless(isKnown(), "after logging in as %s the shop still sees a guest", account.email());
    }

    public void signUp(Account account) {
        Document login = page(visitor.get(LOGIN).expect(200));
        var link = login.selectFirst("a[href*=signup]");
        if (link == null) {
            throw new Unexpected("the login page has no link to sign up");
        }
        Document form = page(visitor.get(link.absUrl("href")).expect(200));
        submit(form, Map.of(NAME, account.name(), EMAIL, account.email(), PASSWORD, account.password()));
        Unexpected.unless(isKnown(), "after signing up as %s the shop still sees a guest", account.email());
    }

    private boolean isKnown() {
        return visitor.get("/api/session")
                .expect(200)
                .json()
                .path("authenticated")
                .asBoolean();
    }

    private void submit(Document page, Map<String, String> values) {
        if (!(page.selectFirst("form[method=post]") instanceof FormElement form)) {
            throw new Unexpected("no form on the page " + page.location());
        }
        values.forEach((which, value) -> {
            var field = form.selectFirst(which);
            Unexpected.unless(field != null, "the form on %s has no field %s", page.location(), which);
            if (field != null) {
                field.val(value);
            }
        });
        String body = form.formData().stream()
                .map(pair -> encoded(pair.key()) + "=" + encoded(pair.value()))
                .collect(Collectors.joining("&"));
        String action = form.absUrl("action");
        visitor.submit(URI.create(action.isEmpty() ? page.location() : action), body)
                .expect(200);
    }

    private static Document page(Answer answer) {
        return Jsoup.parse(answer.text(), answer.response().uri().toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
