-- What we answer those who referred somebody, and documents that are about a person and no course.

create table documents.referral_answer (
    organisation_id uuid not null references identity.organisation,
    person_id       uuid not null,
    answer          text not null check (answer in ('TAKEN_IN', 'WAITING', 'DECLINED')),
    first_talk_on   date check ((first_talk_on is not null) = (answer = 'TAKEN_IN')),
    words           text check (length(words) between 1 and 2000),
    primary key (organisation_id, person_id),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id)
);
call platform.belongs_to_organisation('documents.referral_answer');
call platform.has_versions('documents.referral_answer', 'answer', 'first_talk_on', 'words');
create policy for_the_team on documents.referral_answer as restrictive
    using (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check (platform.current_role_name() in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select, insert on documents.referral_answer to fodfaeste_app;
grant update (answer, first_talk_on, words) on documents.referral_answer to fodfaeste_app;

-- Of the course, or of the answer: the one that the document tells of.
alter table documents.issued_document rename column course_version to told_version;
alter table documents.issued_document
    add column person_id uuid,
    alter column course_id drop not null,
    add constraint issued_about_one check (num_nonnulls(course_id, person_id) = 1),
    add foreign key (organisation_id, person_id) references people.person (organisation_id, person_id);
create index issued_document_person on documents.issued_document (organisation_id, person_id, issued_at desc) where person_id is not null;

alter table documents.issued_document drop constraint issued_document_kind_check;
alter table documents.issued_document add constraint issued_document_kind_check check (kind in
    ('PACK', 'AGREEMENT', 'REPRESENTATIVE_STATEMENT', 'EMPLOYMENT_CERTIFICATE', 'EXTENSION', 'STATUS_REPORT', 'EVALUATION', 'THANKS',
     'REFERRAL_ANSWER'));
alter table documents.own_words drop constraint own_words_kind_check;
alter table documents.own_words add constraint own_words_kind_check check (kind in
    ('PACK', 'AGREEMENT', 'REPRESENTATIVE_STATEMENT', 'EMPLOYMENT_CERTIFICATE', 'EXTENSION', 'STATUS_REPORT', 'EVALUATION', 'THANKS',
     'REFERRAL_ANSWER'));

create or replace function documents.forgets() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from documents.issued_document d using placements.course c
     where c.organisation_id = new.organisation_id and c.person_id = new.person_id
       and d.organisation_id = c.organisation_id and d.course_id = c.course_id;
    delete from documents.issued_document d where d.organisation_id = new.organisation_id and d.person_id = new.person_id;
    delete from documents.referral_answer a where a.organisation_id = new.organisation_id and a.person_id = new.person_id;
    return null;
end $$;

-- A double's documents and answer go along with a merge.
create or replace function people.merge_places() returns table (place text, keys text[])
    language sql stable set search_path = pg_catalog, pg_temp
begin atomic
    select format('%I.%I', n.nspname, c.relname),
           array(select a.attname::text
                   from pg_index i
                   join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                  where i.indrelid = c.oid and i.indisprimary and a.attname not in ('organisation_id', 'person_id'))
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r'
       and n.nspname in ('people', 'discovery', 'placements', 'matching', 'documents', 'privacy')
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped)
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped)
       and (n.nspname, c.relname) not in (('people', 'person'), ('people', 'erasure'), ('people', 'broken_glass'), ('people', 'person_change'),
           ('people', 'stage_entry'), ('people', 'team_history'), ('privacy', 'log_entry'), ('privacy', 'person_key'))
     order by 1;
end;
