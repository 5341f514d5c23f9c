-- A kept answer has the ETag that its first one had.
alter table idempotency_key add column etag text;
