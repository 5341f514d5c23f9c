package dev.plinth.devstack.payments.api;

import dev.plinth.devstack.payments.ledger.Books;

/** Answers one kind of call by looking into the books; changes nothing itself. */
interface Endpoint {
    Outcome answer(Call call, Books books);
}
