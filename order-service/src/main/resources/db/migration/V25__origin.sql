-- What an order keeps of the cart that it was placed from.
alter table orders
    add column cart_version bigint,
    add column note         text;
