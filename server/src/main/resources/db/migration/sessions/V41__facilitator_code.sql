alter table session add column facilitator_code_sha256 text;

comment on column session.facilitator_code_sha256 is 'the secret by which anybody may run the session, never in plain';
