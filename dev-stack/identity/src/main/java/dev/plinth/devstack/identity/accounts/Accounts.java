package dev.plinth.devstack.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Every account there is. An e-mail address is one whatever its case. */
@Repository
public class Accounts {

    private final JdbcClient database;
    private final PasswordEncoder passwords;

    Accounts(JdbcClient database, PasswordEncoder passwords) {
        this.database = database;
        this.passwords = passwords;
    }

    /**
     * Opens an account.
     *
     * @throws EmailTaken when there is one with this address
     */
    public Account open(String email, String name, String password, String... groups) {
        var account = new Account(
                UUID.randomUUID(), canonical(email), name.strip(), passwords.encode(password), List.of(groups));
        try {
            database.sql("INSERT INTO account (id, email, name, password_hash, member_of) VALUES (?, ?, ?, ?, ?)")
                    .params(account.id(), account.email(), account.name(), account.passwordHash(), groups)
                    .update();
            return account;
        } catch (DuplicateKeyException taken) {
            throw new EmailTaken(taken);
        }
    }

    public Optional<Account> byEmail(String email) {
        return database.sql("SELECT * FROM account WHERE email = ?")
                .param(canonical(email))
                .query(Accounts::account)
                .optional();
    }

    public Optional<Account> byId(UUID id) {
        return database.sql("SELECT * FROM account WHERE id = ?")
                .param(id)
                .query(Accounts::account)
                .optional();
    }

    private static String canonical(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        Object[] groups = (Object[]) row.getArray("member_of").getArray();
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("password_hash"),
                Arrays.stream(groups).map(String.class::cast).toList());
    }
}
