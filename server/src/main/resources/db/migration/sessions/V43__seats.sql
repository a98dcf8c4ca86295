alter table session add column seat_hold_seconds bigint not null default 600;

comment on column session.seat_hold_seconds is 'how long the seat of somebody who lost the connection is kept at a full table';

alter table session_participant
    add column hidden boolean not null default false,
    add column reseated text,
    add column reseated_at timestamptz;

comment on column session_participant.hidden is 'wants to be in no list of names';
comment on column session_participant.reseated is 'what became of the seat of somebody who was away for too long';
