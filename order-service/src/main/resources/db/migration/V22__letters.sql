-- Mails to send; stored with the change that they tell of. due_at is empty once one was sent.
create table letter (
    id         uuid primary key,
    order_id   uuid not null references orders,
    kind       text not null check (kind in ('CONFIRMATION', 'SENT', 'REFUNDED', 'LOOK_UP')),
    about      uuid,
    attempts   int not null default 0,
    created_at timestamptz not null default now(),
    due_at     timestamptz,
    sent_at    timestamptz,
    constraint waits_or_was_sent check ((due_at is null) = (sent_at is not null))
);

create index letters_due on letter (due_at) where due_at is not null;
create index letters_of_an_order on letter (order_id);
