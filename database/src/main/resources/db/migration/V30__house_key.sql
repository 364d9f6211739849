-- The fingerprint of the one key that this database's secrets are closed with, written by the first node that starts. A node with another
-- key is refused: what it sealed nobody else could open, and it would shut the other nodes out. One row; the owner's alone.
create table platform.house_key (
    only_one    boolean     primary key default true check (only_one),
    fingerprint bytea       not null check (length(fingerprint) = 32),
    since       timestamptz not null default now()
);
