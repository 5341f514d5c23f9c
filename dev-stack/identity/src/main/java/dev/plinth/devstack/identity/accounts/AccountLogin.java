package dev.plinth.devstack.identity.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People type their e-mail address; from then on they are known by their account's id. */
@Configuration(proxyBeanMethods = false)
class AccountLogin {

    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    UserDetailsService people(Accounts accounts) {
        return email -> accounts.byEmail(email)
                .map(account -> User.withUsername(account.id().toString())
                        .password(account.passwordHash())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("unknown e-mail address"));
    }
}
