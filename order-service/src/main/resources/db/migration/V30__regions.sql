-- ISO 3166-2 beside the country: taxes differ by region in some countries.
alter table tax_zone drop constraint tax_zone_id_check;
alter table tax_zone add constraint tax_zone_id_check check (id ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$');

alter table orders add column region text;
alter table orders add constraint orders_region_check check (region like country || '-%') not valid;
