create table identity_account (
    id            uuid        primary key,
    org_id        uuid        not null default '00000000-0000-0000-0000-000000000000',
    email         text        not null,
    email_key     text        not null,
    username      text        not null,
    username_key  text        not null,
    display_name  text        not null,
    password_hash text,
    active        boolean     not null,
    language      text        not null,
    time_zone     text        not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint identity_account_email unique (email_key),
    constraint identity_account_username unique (username_key)
);

comment on column identity_account.org_id is 'there is one organisation; several will be told apart by this';
comment on column identity_account.email_key is 'the address ignoring case: no two accounts may share it';

create index identity_account_by_name on identity_account (lower(display_name), id);

create table identity_sign_in (
    id            uuid        primary key,
    account_id    uuid        not null,
    device_sha256 text        not null,
    device_name   text        not null,
    signed_in_at  timestamptz not null,
    last_used_at  timestamptz not null,
    expires_at    timestamptz not null,
    ended_at      timestamptz
);

comment on table identity_sign_in is 'one device that is signed in, and all tokens that came of it; stays a while after its account is gone';

create index identity_sign_in_of_account on identity_sign_in (account_id) where ended_at is null;
create index identity_sign_in_ended on identity_sign_in (ended_at) where ended_at is not null;

create table identity_refresh_token (
    token_sha256 text        primary key,
    sign_in_id   uuid        not null references identity_sign_in on delete cascade,
    expires_at   timestamptz not null,
    used_at      timestamptz
);

create index identity_refresh_token_of_sign_in on identity_refresh_token (sign_in_id);

create table identity_device (
    account_id    uuid        not null references identity_account on delete cascade,
    device_sha256 text        not null,
    last_seen_at  timestamptz not null,
    primary key (account_id, device_sha256)
);

comment on table identity_device is 'browsers in which somebody has signed in before: they are not locked out with the rest of their network';

create table identity_failure (
    id        uuid        primary key,
    subject   text        not null,
    place     text        not null,
    failed_at timestamptz not null
);

comment on column identity_failure.subject is 'the account, or a keyed hash of a name that nobody has';
comment on column identity_failure.place is 'the known device, or a keyed hash of the network';

create index identity_failure_of_subject on identity_failure (subject, failed_at);

create table identity_link (
    secret_sha256 text        primary key,
    purpose       text        not null,
    account_id    uuid        references identity_account on delete cascade,
    expires_at    timestamptz not null,
    used_at       timestamptz
);

create table identity_key (
    id         text        primary key,
    purpose    text        not null,
    secret     bytea       not null,
    created_at timestamptz not null
);

comment on column identity_key.secret is 'sealed by the vault';
