create table session_template (
    id          uuid        primary key,
    account_id  uuid,
    team_id     uuid,
    name        text        not null,
    name_key    text        not null,
    description text,
    agenda      jsonb       not null,
    revision    integer     not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    check (num_nonnulls(account_id, team_id) = 1),
    unique (account_id, name_key),
    unique (team_id, name_key)
);

comment on table session_template is 'agendas kept to be used again, by an account for itself or by a team; both are kept elsewhere';
comment on column session_template.name_key is 'the name ignoring case: no two templates of one keeper may share it';

alter table session_activity add column template_line uuid;

comment on column session_activity.template_line is 'the line of a kept agenda it was made from, by which it is found again in later sessions';

create index session_activity_by_template_line on session_activity (template_line) where template_line is not null;
