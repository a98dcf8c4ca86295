-- First answers of requests that may be repeated. Neither the key nor the answer is here in plain: the key is known by
-- its hash, and the answer is sealed with a key made from it, so only whoever repeats the request can read it.
create table web_idempotency (
    caller      text        not null,
    key_sha256  text        not null,
    fingerprint text        not null,
    attempt     uuid        not null,
    answer      bytea,
    expires_at  timestamptz not null,
    primary key (caller, key_sha256)
);

create index web_idempotency_expires_at_idx on web_idempotency (expires_at);
