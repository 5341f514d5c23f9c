-- Which refund a credit note, and what cancels it, is about. Notes from before do not say.
alter table invoice add column refund_id uuid;
