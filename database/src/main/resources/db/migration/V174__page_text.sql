-- The texts of the person's page in their languages, where an organisation wrote or checked one itself; the program comes with a first wording of each.
create table links.page_text (
    organisation_id uuid        not null references identity.organisation,
    language        text        not null check (language ~ '^[a-z]{2,3}$'),
    key             text        not null check (key ~ '^[a-zA-Z0-9._]{1,60}$'),
    words           text        not null check (words <> '' and length(words) <= 1000),
    -- by somebody who speaks the language
    checked         boolean     not null,
    written_by_id   uuid        not null,
    written_at      timestamptz not null,
    primary key (organisation_id, language, key),
    foreign key (organisation_id, written_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('links.page_text');
grant select, insert, update on links.page_text to fodfaeste_app;
