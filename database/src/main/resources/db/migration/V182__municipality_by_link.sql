-- The municipal caseworker by link: the pack as it was issued, how the course stands, and the answer with its letter; a question and what was answered.

-- What the state's form asks for, with the text to copy, as it stood when the link was sent.
create table links.form_line (
    link_id         uuid        not null,
    organisation_id uuid        not null,
    position        integer     not null check (position >= 0),
    name            text        not null check (name <> '' and length(name) <= 200),
    words           text        not null check (words <> '' and length(words) <= 4000),
    primary key (link_id, position),
    foreign key (organisation_id, link_id) references links.link (organisation_id, link_id) on delete cascade
);
create index form_line_organisation on links.form_line (organisation_id, link_id);
call platform.belongs_to_organisation('links.form_line');
grant insert on links.form_line to fodfaeste_app;

create table links.question (
    question_id     uuid        primary key default gen_random_uuid(),
    link_id         uuid        not null,
    organisation_id uuid        not null,
    words           text        not null check (words <> '' and length(words) <= 500),
    asked_at        timestamptz not null,
    answer          text        check (answer <> '' and length(answer) <= 1000),
    answered_by_id  uuid,
    answered_at     timestamptz,
    check (num_nulls(answer, answered_by_id, answered_at) in (0, 3)),
    foreign key (organisation_id, link_id) references links.link (organisation_id, link_id) on delete cascade,
    foreign key (organisation_id, answered_by_id) references identity.account (organisation_id, account_id)
);
-- asked twice is asked once
create unique index question_once on links.question (organisation_id, link_id, md5(words)) where answered_at is null;
create index question_link on links.question (organisation_id, link_id, asked_at);
call platform.belongs_to_organisation('links.question');
grant select on links.question to fodfaeste_app;
grant update (answer, answered_by_id, answered_at) on links.question to fodfaeste_app;

create function links.ask(words text) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    insert into links.question (link_id, organisation_id, words, asked_at)
    select l.link_id, l.organisation_id, ask.words, links.moment()
      from links.link l where l.link_id = links.acting() and l.purpose = 'MUNICIPALITY'
    on conflict (organisation_id, link_id, md5(words)) where answered_at is null do nothing;
end;
revoke execute on function links.ask(text) from public;
grant execute on function links.ask(text) to fodfaeste_links;

create view links.question_open with (security_invoker) as
    select q.question_id, q.organisation_id, l.link_id, l.course_id, l.receiver, q.words, q.asked_at, coalesce(p.consultant_id, l.made_by_id) as for_id,
           p.first_name, p.last_name
      from links.question q
      join links.link l on l.organisation_id = q.organisation_id and l.link_id = q.link_id
      join placements.course c on c.organisation_id = l.organisation_id and c.course_id = l.course_id
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
     where q.answered_at is null;
grant select on links.question_open to fodfaeste_app;

-- What the municipality says by link, through the door of the grants: who said it, whether one of ours has seen it, and under which number its letter lies
-- in the closed room.
alter table grants.answer
    add column said_by text check (said_by <> '' and length(said_by) <= 200),
    add column letter_id uuid,
    add column seen_by_id uuid,
    add column seen_at timestamptz,
    add check ((seen_by_id is null) = (seen_at is null)),
    add check (said_by is not null or num_nonnulls(letter_id, seen_at) = 0),
    add foreign key (organisation_id, seen_by_id) references identity.account (organisation_id, account_id);
create index answer_by_link_unseen on grants.answer (organisation_id, application_id) where said_by is not null and seen_at is null;
grant update (seen_by_id, seen_at) on grants.answer to fodfaeste_app;

create view grants.unseen with (security_invoker = true) as
    select n.organisation_id, a.course_id, a.application_id, n.kind, n.said_by, n.recorded_at, coalesce(c.consultant_id, n.recorded_by_id) as for_id, c.first_name, c.last_name, c.workplace_name
      from grants.answer n
      join grants.application a on a.organisation_id = n.organisation_id and a.application_id = n.application_id
      join placements.course_line c on c.organisation_id = a.organisation_id and c.course_id = a.course_id
     where n.said_by is not null and n.seen_at is null;
grant select on grants.unseen to fodfaeste_app;

-- The letter may say why, and belongs in the closed room: it is laid in, and whoever lays it in reads nothing there.
create policy laid_in_by_intake on case_room.attachment for insert to fodfaeste_intake
    with check (organisation_id = (select platform.current_organisation()));
grant insert on case_room.attachment to fodfaeste_intake;

do $views$
declare
    -- the person is named: the municipality referred them
    shown constant text := $case$
    select c.course_id, c.organisation_id, o.name as organisation, concat_ws(' ', n.first_name, n.last_name) as person, k.name as company,
           w.name as workplace, w.p_number, c.instrument, c.starts_on, c.ends_on, c.minutes_per_week, c.grant_state, c.outcome is not null as over,
           a.application_id, coalesce(s.version, 0) as version, s.kind as last_kind, s.happened_on, s.from_on, s.until_on, s.complain_by, s.said_by
      from placements.course c
      join people.person n on n.organisation_id = c.organisation_id and n.person_id = c.person_id and n.erased_on is null
      join companies.workplace w on w.workplace_id = c.workplace_id
      join companies.company k on k.company_id = w.company_id
      join identity.organisation o on o.organisation_id = c.organisation_id
      left join lateral (select x.application_id from grants.application x
                          where x.organisation_id = c.organisation_id and x.course_id = c.course_id and x.kind = 'COURSE' and x.extends_id is null
                          order by (select max(y.recorded_at) from grants.answer y where y.application_id = x.application_id) desc nulls last limit 1) a
        on true
      left join lateral (select count(*) over ()::integer as version, x.kind, x.happened_on, x.from_on, x.until_on, x.complain_by, x.said_by
                           from grants.answer x
                          where x.organisation_id = c.organisation_id and x.application_id = a.application_id
                          order by x.ordinal desc limit 1) s on true
    $case$;
    document constant text := $document$
    select d.course_id, d.organisation_id, d.issued_document_id, d.kind, d.issued_at, d.content
      from documents.issued_document d
     where d.kind in ('PACK', 'EXTENSION') and d.course_id is not null
    $document$;
begin
    execute 'create view links.case_shown with (security_invoker) as ' || shown;
    execute 'create view links.pack_shown with (security_invoker) as ' || document;
    execute 'create view links.municipality_case with (security_barrier) as select s.* from links.link l join (' || shown || ') s
         on s.organisation_id = l.organisation_id and s.course_id = l.course_id where l.link_id = links.acting() and l.purpose = ''MUNICIPALITY''';
    execute 'create view links.municipality_document with (security_barrier) as select s.* from links.link l join (' || document || ') s
         on s.organisation_id = l.organisation_id and s.course_id = l.course_id where l.link_id = links.acting() and l.purpose = ''MUNICIPALITY''';
end $views$;
create view links.municipality_field with (security_barrier) as
    select f.position, f.name, f.words
      from links.link l join links.form_line f on f.organisation_id = l.organisation_id and f.link_id = l.link_id
     where l.link_id = links.acting() and l.purpose = 'MUNICIPALITY';
create view links.municipality_question with (security_barrier) as
    select q.question_id, q.words, q.asked_at, q.answer, q.answered_at, a.name as answered_by
      from links.link l
      join links.question q on q.organisation_id = l.organisation_id and q.link_id = l.link_id
      left join identity.account a on a.account_id = q.answered_by_id
     where l.link_id = links.acting() and l.purpose = 'MUNICIPALITY';
grant select on links.case_shown, links.pack_shown to fodfaeste_app;
grant select on links.municipality_case, links.municipality_document, links.municipality_field, links.municipality_question to fodfaeste_links;

-- Whether whoever sends something has opened the link once, whatever has ended meanwhile: a file of theirs is read, and one of others is not.
create function links.was_here() returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select exists (select from links.link l join links.session s on s.link_id = l.link_id
                    where l.link_id = links.by_secret(decode(coalesce(current_setting('fodfaeste.link', true), ''), 'hex')) and l.shut_at is null
                      and s.session_hash = decode(coalesce(current_setting('fodfaeste.link_session', true), ''), 'hex'));
end;
revoke execute on function links.was_here() from public;
grant execute on function links.was_here() to fodfaeste_links;
