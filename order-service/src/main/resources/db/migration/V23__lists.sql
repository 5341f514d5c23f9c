-- What merchants filter by.
alter table orders add column placed_at timestamptz;
update orders o set placed_at = (select min(t.at) from order_transition t where t.order_id = o.id);
alter table orders alter column placed_at set not null;

create index orders_by_state on orders (state, number desc);
create index orders_by_time on orders (placed_at);
create index orders_by_email on orders (lower(email));
