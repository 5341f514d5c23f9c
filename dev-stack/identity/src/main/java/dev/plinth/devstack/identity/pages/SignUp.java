package dev.plinth.devstack.identity.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a shopper typed into the sign-up form. */
record SignUp(String name, String email, String password) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_PASSWORD = 10;

    /** Bcrypt reads no further. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    /** What is wrong, in the shopper's words, by field and in the form's order; empty when all is well. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (name.isBlank()) {
            problems.put("name", "Enter your name.");
        } else if (name.length() > LONGEST_NAME) {
            problems.put("name", "Your name can have at most " + LONGEST_NAME + " characters.");
        }
        if (!EMAIL.matcher(email.strip()).matches() || email.length() > LONGEST_EMAIL) {
            problems.put("email", "Enter an e-mail address like name@example.com.");
        }
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            problems.put("password", "Use at least " + SHORTEST_PASSWORD + " characters.");
        } else if (password.getBytes(UTF_8).length > LONGEST_PASSWORD_BYTES) {
            problems.put("password", "Use at most " + LONGEST_PASSWORD_BYTES + " characters.");
        }
        return problems;
    }
}
