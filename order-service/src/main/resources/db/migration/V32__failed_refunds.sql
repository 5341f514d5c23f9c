-- Money that was to go back may be here again: such an order is refunded once more.
alter table orders drop constraint orders_state_check;
alter table orders add constraint orders_state_check check (state in
    ('PENDING', 'RESERVED', 'PAID', 'FULFILLED', 'RETURNED', 'CANCELLED', 'REFUNDED', 'REFUND_FAILED'));
alter table order_transition drop constraint a_state_is_entered_once;
create unique index a_state_is_entered_once on order_transition (order_id, state)
    where state not in ('REFUNDED', 'REFUND_FAILED');

-- Those of which it was not told until now.
with owed as (
    update orders o set state = 'REFUND_FAILED', version = version + 1
    where o.state = 'REFUNDED' and exists (
        select from payment p where p.order_id = o.id and p.captured_minor_units > (
            select coalesce(sum(r.minor_units), 0) from refund r where r.attempt = p.attempt and r.state <> 'FAILED'))
    returning o.id)
insert into order_transition (order_id, position, state, at)
select owed.id, (select max(t.position) + 1 from order_transition t where t.order_id = owed.id), 'REFUND_FAILED', now()
from owed;
