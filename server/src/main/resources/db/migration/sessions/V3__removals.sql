alter table session_participant
    add column banned boolean,
    add column removal_reason text;

comment on column session_participant.banned is 'set when somebody was sent away: for good or not';
