-- What was taken for an order, what went back of it, and what was sent.
alter table payment drop constraint payment_state_check;
alter table payment add constraint payment_state_check
    check (state in ('REQUIRES_PAYMENT_METHOD', 'REQUIRES_ACTION', 'AUTHORISED', 'SUCCEEDED', 'FAILED', 'CANCELED'));

alter table payment
    add column captured_minor_units bigint not null default 0,
    add column refunded_minor_units bigint not null default 0,
    add constraint refunds_are_at_most_what_was_captured
        check (refunded_minor_units between 0 and captured_minor_units);

create table refund (
    attempt     uuid not null references payment,
    position    int not null,
    id          uuid not null,
    minor_units bigint not null check (minor_units > 0),
    currency    text not null check (currency ~ '^[A-Z]{3}$'),
    cause       text not null check (cause in ('CANCELLATION', 'LATE_PAYMENT', 'RETURN', 'MERCHANT', 'PROVIDER')),
    state       text not null check (state in ('PENDING', 'SUCCEEDED', 'FAILED')),
    provider_id text,
    at          timestamptz not null,
    primary key (attempt, position),
    constraint a_refund_is_made_once unique (id),
    constraint one_refund_a_refund_there unique (provider_id)
);

update payment p set captured_minor_units = sums.total
from (select order_id, sum(quantity * unit_minor_units) as total from order_line group by order_id) sums
where sums.order_id = p.order_id and p.state = 'SUCCEEDED';

-- Orders whose money came too late: what they owe is a refund like any other.
insert into refund (attempt, position, id, minor_units, currency, cause, state, at)
select p.attempt, 0, gen_random_uuid(), p.captured_minor_units,
       (select min(currency) from order_line l where l.order_id = o.id), 'LATE_PAYMENT',
       case o.state when 'REFUNDED' then 'SUCCEEDED' else 'PENDING' end, now()
from orders o join payment p on p.order_id = o.id
where p.state = 'SUCCEEDED' and p.captured_minor_units > 0 and o.state in ('CANCELLED', 'REFUNDED');

update payment p set refunded_minor_units = r.minor_units from refund r where r.attempt = p.attempt;

alter table orders
    add column fulfilment jsonb not null default '{"returns": [], "shipments": []}',
    add column changed_at timestamptz not null default now();

create table payment_notice (
    id       text primary key,
    heard_at timestamptz not null
);

create index payment_notice_age on payment_notice (heard_at);
