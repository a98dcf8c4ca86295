-- What other systems sent us, as they sent it, kept by the day. The days are made by the program as they come.
create table integrations_delivery (
    id            uuid        not null,
    received_at   timestamptz not null,
    connection_id uuid        not null,
    delivery_id   text        not null,
    event         text,
    headers       jsonb       not null,
    body          bytea       not null,
    state         text        not null check (state in ('pending', 'done', 'ignored', 'failed')),
    attempts      int         not null default 0,
    error         text,
    primary key (id, received_at)
) partition by range (received_at);

-- The deliveries we have had, whatever day they came on: written first, in the same transaction.
create table integrations_delivery_key (
    connection_id uuid        not null,
    delivery_id   text        not null,
    received_at   timestamptz not null,
    primary key (connection_id, delivery_id)
);

create index integrations_delivery_key_received on integrations_delivery_key (received_at);
