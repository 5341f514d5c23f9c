-- Codes that hold once each, many of one promotion.
alter table promotion
    add column unique_codes boolean not null default false,
    add constraint one_code_or_many check (code is null or not unique_codes);

create table code_batch (
    id           uuid primary key,
    promotion_id uuid not null references promotion,
    created_at   timestamptz not null,
    ended_at     timestamptz
);

create index code_batches_of_a_promotion on code_batch (promotion_id, created_at desc);

create table unique_code (
    code     text primary key,
    batch_id uuid not null references code_batch,
    order_id uuid references orders
);

create index unique_codes_of_a_batch on unique_code (batch_id);
create index unique_codes_of_an_order on unique_code (order_id) where order_id is not null;
