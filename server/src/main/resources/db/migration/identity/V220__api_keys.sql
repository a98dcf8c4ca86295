create table identity_api_key (
    id            uuid        primary key,
    public_id     text        not null,
    secret_sha256 text        not null,
    account_id    uuid        not null,
    name          text        not null,
    permissions   text[]      not null,
    teams         uuid[],
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    last_used_at  timestamptz,
    revoked_at    timestamptz,
    constraint identity_api_key_public_id unique (public_id)
);

comment on table identity_api_key is 'what a program comes with instead of its maker; once revoked it stays a while, nameless, also after its account is gone';
comment on column identity_api_key.teams is 'where alone it is for anything; null is everywhere. A team that is gone stays here, because with one less it would not be for less';

create index identity_api_key_of_account on identity_api_key (account_id) where revoked_at is null;
create index identity_api_key_revoked on identity_api_key (revoked_at) where revoked_at is not null;
create index identity_api_key_expires on identity_api_key (expires_at);
