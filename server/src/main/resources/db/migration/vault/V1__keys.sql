-- Keys for data, each sealed with the master key, which is never here. The highest number seals what is new; older ones
-- stay for good, because an old backup is opened with them.
create table vault_key (
    id          integer     primary key,
    master_key  text        not null, -- which master key it is sealed with, as a short print of it
    sealed      bytea       not null,
    created_at  timestamptz not null
);
