alter table session
    add column most_seats integer,
    add column most_spectators integer not null default 100,
    add column most_people integer,
    add column retention_seconds bigint not null default 172800,
    add column visibility text not null default 'listed',
    add column late_join boolean not null default true,
    add column require_sign_in boolean not null default false,
    add column allow_spectators boolean not null default true,
    add column max_participants integer,
    add column locale text;

update session set most_seats = max_seats, most_people = max_seats + 100, max_participants = max_seats + 100;

alter table session
    alter column most_seats set not null,
    alter column most_people set not null,
    alter column max_participants set not null;

comment on column session.most_seats is 'what the installation allows; max_seats is what whoever runs the session makes of it';
comment on column session.retention_seconds is 'how long after its end the session can still be looked at and reopened';
