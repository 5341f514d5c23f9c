-- What a refund takes off its order, by kind and tax rate, as JSON. Refunds from before have none: they are read in
-- proportion to what was left of their order, and keep that once their order is stored again.
alter table refund add column breakdown text;
