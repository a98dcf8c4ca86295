alter table identity_flow add column answer_sha256 text;

comment on column identity_flow.answer_sha256 is 'of what the browser got that brought the answer from another site; absent where a cookie came along';

create table identity_saml_assertion (
    assertion_sha256 text        primary key,
    expires_at       timestamptz not null
);

comment on table identity_saml_assertion is 'assertions that were used, as long as somebody could believe them a second time';

create index identity_saml_assertion_expiry on identity_saml_assertion (expires_at);
