-- Merchants' endpoints; secrets are sealed with AES-256-GCM.
create table webhook_endpoint (
    id         uuid primary key,
    url        text not null,
    secret     bytea not null,
    created_at timestamptz not null
);

create table webhook_message (
    id          text primary key,
    endpoint_id uuid not null references webhook_endpoint on delete cascade,
    type        text not null,
    body        text not null,
    state       text not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    attempts    int not null default 0,
    last_answer text,
    created_at  timestamptz not null default now(),
    tried_since timestamptz not null default now(),
    changed_at  timestamptz not null default now(),
    due_at      timestamptz,
    constraint who_waits_is_due check ((due_at is not null) = (state = 'WAITING'))
);

create index webhook_messages_due on webhook_message (due_at) where due_at is not null;
create index webhook_messages_of_an_endpoint on webhook_message (endpoint_id, created_at desc);
