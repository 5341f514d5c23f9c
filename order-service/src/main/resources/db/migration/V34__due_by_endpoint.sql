-- Each endpoint has its own places, so that what is due is looked for by endpoint.
create index webhook_messages_due_to_an_endpoint on webhook_message (endpoint_id, due_at) where due_at is not null;
drop index webhook_messages_due;
