-- Documents as they were issued, and what an organisation writes at the top and at the end of its own.

create schema documents;
grant usage on schema documents to fodfaeste_app;

-- What was given away is kept as it was, to the last byte: nothing here is ever changed. Whom it is about is the course's to say.
create table documents.issued_document (
    issued_document_id uuid        primary key,
    organisation_id    uuid        not null references identity.organisation,
    course_id          uuid        not null,
    kind               text        not null check (kind in
        ('AGREEMENT', 'REPRESENTATIVE_STATEMENT', 'EMPLOYMENT_CERTIFICATE', 'STATUS_REPORT', 'EVALUATION', 'THANKS')),
    content            bytea       not null check (octet_length(content) between 1 and 5000000),
    fingerprint        bytea       not null check (fingerprint = sha256(content)),
    -- of the course, when it was made: another one since then means that something was decided
    course_version     integer     not null check (course_version > 0),
    issued_by_id       uuid        not null,
    issued_at          timestamptz not null,
    foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade,
    foreign key (organisation_id, issued_by_id) references identity.account (organisation_id, account_id)
);
create index issued_document_course on documents.issued_document (organisation_id, course_id, issued_at desc);
call platform.belongs_to_organisation('documents.issued_document');
create policy for_the_team on documents.issued_document as restrictive
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select, insert on documents.issued_document to fodfaeste_app;

-- Names stand in what was issued: it goes with the erasure, the days and hours of the course stay (retention of accounts).
create function documents.forgets() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from documents.issued_document d using placements.course c
     where c.organisation_id = new.organisation_id and c.person_id = new.person_id
       and d.organisation_id = c.organisation_id and d.course_id = c.course_id;
    return null;
end $$;
revoke execute on function documents.forgets() from public;
create trigger zz_forgets_documents after update of erased_on on people.person
    for each row when (new.erased_on is not null) execute function documents.forgets();

-- The organisation's own top and end of every document.
create table documents.letterhead (
    organisation_id uuid primary key references identity.organisation,
    address         text check (length(address) between 1 and 300),
    contact         text check (length(contact) between 1 and 300),
    closing         text check (length(closing) between 1 and 300)
);
call platform.belongs_to_organisation('documents.letterhead');
call platform.has_versions('documents.letterhead', 'address', 'contact', 'closing');
create policy decided_by_the_manager on documents.letterhead as restrictive for insert
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'ADMINISTRATOR'));
create policy changed_by_the_manager on documents.letterhead as restrictive for update
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'ADMINISTRATOR'));
grant select, insert on documents.letterhead to fodfaeste_app;
grant update (address, contact, closing) on documents.letterhead to fodfaeste_app;

-- The organisation's own words in a kind of document: before what the house writes, and after it.
create table documents.own_words (
    organisation_id uuid not null references identity.organisation,
    kind            text not null check (kind in
        ('AGREEMENT', 'REPRESENTATIVE_STATEMENT', 'EMPLOYMENT_CERTIFICATE', 'STATUS_REPORT', 'EVALUATION', 'THANKS')),
    opening         text check (length(opening) between 1 and 2000),
    ending          text check (length(ending) between 1 and 2000),
    primary key (organisation_id, kind)
);
call platform.belongs_to_organisation('documents.own_words');
call platform.has_versions('documents.own_words', 'opening', 'ending');
create policy decided_by_the_manager on documents.own_words as restrictive for insert
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'ADMINISTRATOR'));
create policy changed_by_the_manager on documents.own_words as restrictive for update
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'ADMINISTRATOR'));
grant select, insert on documents.own_words to fodfaeste_app;
grant update (opening, ending) on documents.own_words to fodfaeste_app;
