-- What an order costs beyond the prices of its lines. Rates are in thousandths of a percent: 19000 is 19 %.
alter table orders
    add column shipping_option               text    not null default 'none',
    add column shipping_name                 text    not null default 'Shipping',
    add column shipping_minor_units          bigint  not null default 0 check (shipping_minor_units >= 0),
    add column shipping_discount_minor_units bigint  not null default 0,
    add column shipping_tax_rate             int     not null default 0 check (shipping_tax_rate between 0 and 100000),
    add column shipping_tax_minor_units      bigint  not null default 0 check (shipping_tax_minor_units >= 0),
    add column shipping_tax_included         boolean not null default true,
    add constraint shipping_is_never_paid_out check (shipping_discount_minor_units between 0 and shipping_minor_units);

alter table order_line
    add column discount_minor_units bigint  not null default 0,
    add column tax_rate             int     not null default 0 check (tax_rate between 0 and 100000),
    add column tax_minor_units      bigint  not null default 0 check (tax_minor_units >= 0),
    add column tax_included         boolean not null default true,
    add constraint a_line_is_never_paid_out check (discount_minor_units between 0 and unit_minor_units * quantity);

create table order_discount (
    order_id     uuid not null references orders,
    position     int not null,
    promotion_id uuid not null,
    code         text,
    name         text not null,
    minor_units  bigint not null check (minor_units > 0),
    primary key (order_id, position)
);
