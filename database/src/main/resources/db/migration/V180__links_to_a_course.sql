-- A link may be to a course, or to one talk about it: the municipality and the interpreter know of no proposal.

alter table links.link alter column proposal_id drop not null;
-- a person's own page is of a person (V171)
alter table links.link
    add column if not exists person_id uuid,
    add column course_id uuid,
    add column booking_id uuid,
    add foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade,
    add foreign key (organisation_id, booking_id) references placements.booking (organisation_id, booking_id) on delete cascade,
    add check (booking_id is null or course_id is not null),
    add check ((purpose in ('MUNICIPALITY', 'INTERPRETER')) = (course_id is not null)),
    add check ((purpose = 'INTERPRETER') = (booking_id is not null)),
    add check (purpose not in ('COMPANY_COURSE', 'REPRESENTATIVE') or proposal_id is not null);
create index link_course on links.link (organisation_id, course_id, made_at desc) where course_id is not null;
create index link_booking on links.link (organisation_id, booking_id) where booking_id is not null;
grant select (course_id, booking_id) on links.link to fodfaeste_app;

alter table links.link drop constraint link_purpose_check;
alter table links.link add constraint link_purpose_check
    check (purpose in ('COMPANY_COURSE', 'REPRESENTATIVE', 'PERSON', 'INTERPRETER', 'MUNICIPALITY'));

-- Another address of the same link: what opened it first is not kept, and who is written to again needs one to follow.
create table links.other_secret (
    secret_hash     bytea       primary key check (length(secret_hash) = 32),
    link_id         uuid        not null,
    organisation_id uuid        not null,
    made_at         timestamptz not null,
    foreign key (organisation_id, link_id) references links.link (organisation_id, link_id) on delete cascade
);
create index other_secret_link on links.other_secret (organisation_id, link_id);
call platform.belongs_to_organisation('links.other_secret');
grant select (link_id, organisation_id, made_at), insert on links.other_secret to fodfaeste_app;

-- Whichever of its addresses it was opened by.
create function links.by_secret(secret bytea) returns uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select l.link_id from links.link l where l.secret_hash = secret
    union all
    select o.link_id from links.other_secret o where o.secret_hash = secret;
end;
revoke execute on function links.by_secret(bytea) from public;

create or replace function links.live(secret bytea) returns setof links.link
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select l.* from links.link l
     where l.link_id = links.by_secret(secret) and l.shut_at is null and l.expires_on >= platform.today();
end;

-- What was typed of a course is kept as what was typed of a proposal is.
alter table links.typed
    drop constraint if exists typed_pkey,
    drop constraint if exists typed_once,
    drop constraint if exists typed_about_one;
alter table links.typed alter column proposal_id drop not null;
alter table links.typed
    add column if not exists person_id uuid,
    add column course_id uuid,
    add foreign key (organisation_id, course_id) references placements.course (organisation_id, course_id) on delete cascade,
    add constraint typed_about_one check (num_nonnulls(proposal_id, person_id, course_id) = 1),
    add constraint typed_once unique nulls not distinct (organisation_id, proposal_id, person_id, course_id, purpose, address, field);

create or replace function links.keep(field text, words text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    l links.link;
begin
    select k.* into l from links.link k join links.session s on s.link_id = k.link_id
     where k.link_id = links.by_secret(decode(coalesce(current_setting('fodfaeste.link', true), ''), 'hex')) and k.shut_at is null
       and s.session_hash = decode(coalesce(current_setting('fodfaeste.link_session', true), ''), 'hex');
    if l.link_id is null then
        return;
    end if;
    delete from links.typed t
     where t.organisation_id = l.organisation_id and t.proposal_id is not distinct from l.proposal_id
       and t.person_id is not distinct from l.person_id and t.course_id is not distinct from l.course_id and t.purpose = l.purpose
       and t.address = l.address and t.field = keep.field;
    if keep.words <> '' then
        insert into links.typed (organisation_id, proposal_id, person_id, course_id, purpose, address, field, words, at)
        values (l.organisation_id, l.proposal_id, l.person_id, l.course_id, l.purpose, l.address, keep.field, keep.words, clock_timestamp());
    end if;
end $$;

create or replace view links.kept with (security_barrier) as
    select t.field, t.words
      from links.link l
      join links.typed t on t.organisation_id = l.organisation_id and t.proposal_id is not distinct from l.proposal_id
                        and t.person_id is not distinct from l.person_id and t.course_id is not distinct from l.course_id
                        and t.purpose = l.purpose and t.address = l.address
     where l.link_id = links.acting();

drop view links.acting_link;
create view links.acting_link with (security_barrier) as
    select l.link_id, l.organisation_id, o.name as organisation, l.purpose, l.proposal_id, coalesce(p.person_id, c.person_id, l.person_id) as person_id,
           l.receiver, l.made_by_id, l.expires_on, a.name as worker, a.phone as worker_phone, l.language, l.course_id, l.booking_id
      from links.link l
      join identity.organisation o on o.organisation_id = l.organisation_id
      join identity.account a on a.account_id = l.made_by_id
      left join matching.proposal p on p.organisation_id = l.organisation_id and p.proposal_id = l.proposal_id
      left join placements.course c on c.organisation_id = l.organisation_id and c.course_id = l.course_id
     where l.link_id = links.acting();
grant select on links.acting_link to fodfaeste_links;

-- A course stays when its person is erased, as days and hours; its links and what was typed there do not, and neither do those to the person.
create or replace function links.forgets() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from links.typed t
     where t.organisation_id = new.organisation_id
       and (t.person_id = new.person_id or t.course_id in (select c.course_id from placements.course c where c.person_id = new.person_id));
    delete from links.link l
     where l.organisation_id = new.organisation_id
       and (l.person_id = new.person_id or l.course_id in (select c.course_id from placements.course c where c.person_id = new.person_id));
    return null;
end $$;
revoke execute on function links.forgets() from public;
drop trigger if exists zz_forgets_links on people.person;
create trigger zz_forgets_links after update of erased_on on people.person
    for each row when (old.erased_on is null and new.erased_on is not null) execute function links.forgets();

-- What is done by link, and what is waited for, now also by the municipality.
alter table links.visit drop constraint visit_kind_check;
alter table links.visit add constraint visit_kind_check check (kind in
    ('CODE_SENT', 'OPENED', 'YES', 'NO', 'CALL_ME', 'TAKEN_BACK', 'GOES', 'OTHER_DAYS', 'WISHES', 'DOCUMENT', 'SHARING', 'PAUSE', 'DISAGREES',
     'GRANTED', 'REFUSED', 'QUESTION'));
