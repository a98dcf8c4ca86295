create table session_item (
    activity_id uuid not null references session_activity on delete cascade,
    id uuid not null,
    number integer not null,
    place integer not null,
    author_key text,
    body jsonb not null,
    version bigint,
    primary key (activity_id, number),
    unique (activity_id, id)
);

comment on table session_item is 'what people wrote, one row each: ideas, cards, questions';
comment on column session_item.number is 'how ballots call it';
comment on column session_item.author_key is 'who wrote it, or a disguise only the activity''s secret tells; gone for good once an anonymous activity is closed';

alter table session_activity add column item_secret bytea;
comment on column session_activity.item_secret is 'ties anonymous items to those who may still change them; gone once the activity is closed';
