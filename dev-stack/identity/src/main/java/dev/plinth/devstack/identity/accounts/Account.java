package dev.plinth.devstack.identity.accounts;

import java.util.List;
import java.util.UUID;

/** @param id what tokens call {@code sub}, and {@code username} too, as in a pool where people log in by e-mail */
public record Account(UUID id, String email, String name, String passwordHash, List<String> groups) {
    public Account {
        groups = List.copyOf(groups);
    }
}
