create sequence order_number start 100001;

create table orders (
    id             uuid primary key,
    number         bigint not null unique,
    owner          text not null check (owner <> ''),
    placed_under   text not null,
    state          text not null
        check (state in ('PENDING', 'RESERVED', 'PAID', 'FULFILLED', 'RETURNED', 'CANCELLED', 'REFUNDED')),
    email          text not null,
    recipient_name text not null,
    address_line1  text not null,
    address_line2  text,
    city           text not null,
    postal_code    text not null,
    country        text not null check (country ~ '^[A-Z]{2}$'),
    reserved_until timestamptz,
    check_at       timestamptz,
    version        bigint not null,
    constraint one_order_a_request unique (owner, placed_under),
    constraint held_before_paid check (state in ('PENDING', 'CANCELLED') or reserved_until is not null),
    constraint open_ones_are_checked check (state not in ('PENDING', 'RESERVED') or check_at is not null)
);

create index orders_of_an_owner on orders (owner, number desc);
create index orders_unfinished on orders (check_at) where check_at is not null;

create table order_line (
    order_id         uuid not null references orders,
    position         int not null,
    sku              text not null,
    product_id       text not null,
    product_name     text not null,
    variant_name     text not null,
    quantity         int not null check (quantity > 0),
    unit_minor_units bigint not null check (unit_minor_units >= 0),
    currency         text not null check (currency ~ '^[A-Z]{3}$'),
    poster_url       text,
    primary key (order_id, position)
);

create table order_transition (
    order_id uuid not null references orders,
    position int not null,
    state    text not null,
    at       timestamptz not null,
    reason   text,
    primary key (order_id, position),
    constraint a_state_is_entered_once unique (order_id, state)
);

create table payment (
    attempt      uuid primary key,
    order_id     uuid not null references orders,
    intent_id    text,
    state        text not null
        check (state in ('REQUIRES_PAYMENT_METHOD', 'REQUIRES_ACTION', 'SUCCEEDED', 'FAILED', 'CANCELED')),
    next_action  text,
    decline_code text,
    constraint one_payment_an_order unique (order_id),
    constraint one_order_a_payment unique (intent_id),
    constraint no_money_without_a_payment check (state <> 'SUCCEEDED' or intent_id is not null)
);

create table outbox (
    id       bigint generated always as identity primary key,
    event_id text not null unique,
    event    text not null
);

create table idempotency_key (
    owner        text not null,
    key          text not null,
    fingerprint  text not null,
    claimed_at   timestamptz not null,
    locked_until timestamptz not null,
    status       int,
    media_type   text,
    location     text,
    body         text,
    primary key (owner, key),
    constraint an_answer_is_whole check ((status is null) = (body is null) and (status is null) = (media_type is null))
);

create index idempotency_key_age on idempotency_key (claimed_at);
