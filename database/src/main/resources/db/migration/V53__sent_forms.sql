-- Forms that were sent, for a day: the same form with the same content is one act, pressed twice or sent by two tabs at once.
create table identity.sent_form (
    organisation_id uuid        not null,
    account_id      uuid        not null,
    -- of address, content and the form's own secret, so that nobody can try contents
    digest          bytea       not null,
    sent_at         timestamptz not null,
    -- where the answer led; empty while it is being made
    led_to          text,
    primary key (organisation_id, account_id, digest)
);
create index sent_form_at on identity.sent_form (organisation_id, sent_at);
call platform.belongs_to_organisation('identity.sent_form');
grant select, insert, update, delete on identity.sent_form to fodfaeste_app;
