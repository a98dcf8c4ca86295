alter table session add column team_id uuid;

comment on column session.team_id is 'whose members find the session where it is visible to a team; teams are kept elsewhere';

create index session_of_team on session (team_id) where team_id is not null;

create table session_team_deck (
    id         uuid        primary key,
    team_id    uuid        not null,
    name       text        not null,
    name_key   text        not null,
    cards      jsonb       not null,
    revision   integer     not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (team_id, name_key)
);

comment on column session_team_deck.name_key is 'the name ignoring case: no two decks of a team may share it';
