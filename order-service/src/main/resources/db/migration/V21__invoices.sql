-- A counter row, not a sequence: a sequence gives its numbers away also to what is rolled back.
create table invoice_counter (
    series text primary key,
    last   bigint not null
);

insert into invoice_counter (series, last) values ('INVOICE', 0), ('CREDIT_NOTE', 0);

create table invoice (
    series    text not null references invoice_counter,
    sequence  bigint not null,
    order_id  uuid not null references orders,
    issued_at timestamptz not null,
    content   text not null,
    primary key (series, sequence)
);

create unique index one_invoice_an_order on invoice (order_id) where series = 'INVOICE';
create index invoices_of_an_order on invoice (order_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'an invoice is never changed';
end $$;

create trigger invoices_are_never_changed before update or delete on invoice
    for each row execute function refuse_change();
