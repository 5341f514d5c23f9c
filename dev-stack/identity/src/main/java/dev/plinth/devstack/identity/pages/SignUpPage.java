package dev.plinth.devstack.identity.pages;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.OK;

import dev.plinth.devstack.identity.accounts.Accounts;
import dev.plinth.devstack.identity.accounts.EmailTaken;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens a shopper's account, logs its owner in, and lets them go on. */
@Controller
class SignUpPage {

    private static final SignUp NOTHING_YET = new SignUp("", "", "");

    private final Accounts accounts;
    private final Journey journey;

    SignUpPage(Accounts accounts, Journey journey) {
        this.accounts = accounts;
        this.journey = journey;
    }

    @GetMapping("/signup")
    ModelAndView show(HttpServletRequest request) {
        return form(request, OK, NOTHING_YET, Map.of());
    }

    @PostMapping("/signup")
    ModelAndView open(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password)
            throws ServletException {
        var typed = new SignUp(name, email, password);
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) {
            return form(request, BAD_REQUEST, typed, problems);
        }
        try {
            accounts.open(email, name, password);
        } catch (EmailTaken taken) {
            return form(request, CONFLICT, typed, Map.of("email", EmailTaken.MESSAGE));
        }
        Session.end(request, response);
        request.login(email, password);
        return new ModelAndView("redirect:" + journey.next(request));
    }

    private static ModelAndView form(
            HttpServletRequest request, HttpStatus status, SignUp typed, Map<String, String> problems) {
        var page = Map.of("query", Journey.query(request.getQueryString()), "typed", typed, "problems", problems);
        return new ModelAndView("signup", page, status);
    }
}
