create table session_tombstone (
    session_id uuid primary key,
    kind text not null,
    created_at timestamptz not null,
    ended_at timestamptz not null,
    deleted_at timestamptz not null,
    asked_for boolean not null,
    participants integer not null,
    rounds integer not null,
    ballots integer not null
);

comment on table session_tombstone is 'all that is left of a deleted session: that it was, when, and how large';
comment on column session_tombstone.asked_for is 'erased by whoever ran it; else its time was over';
