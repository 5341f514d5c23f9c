package dev.plinth.devstack.identity.pages;

import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Shows the login form; Spring Security answers what it sends. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String show(HttpServletRequest request, Model page) {
        return form(request, page, "", false);
    }

    /** Spring Security forwards here when the password is wrong; it does not say whether the address is known. */
    @PostMapping("/login/refused")
    @ResponseStatus(UNAUTHORIZED)
    String showAgain(HttpServletRequest request, Model page, @RequestParam(defaultValue = "") String username) {
        return form(request, page, username, true);
    }

    private static String form(HttpServletRequest request, Model page, String username, boolean refused) {
        page.addAttribute("query", Journey.query(request.getQueryString()));
        page.addAttribute("username", username);
        page.addAttribute("refused", refused);
        return "login";
    }
}
