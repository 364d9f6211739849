-- The lists are searched, put in order and cut into pages here, so that a page costs the same in a small house and in a large one.

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- Æ, Ø and Å after Z, and aa as Å.
create collation platform.danish (provider = icu, locale = 'da-DK');

-- A name as it is searched: small letters without accents and apostrophes, and a hyphen as a space. Said to be immutable, which unaccent
-- is not, since its dictionary could be changed; nobody does, and a column may only be kept of what is.
create function platform.folded(words text) returns text
    language sql immutable parallel safe
    return translate(
        lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, nfc)) collate platform.danish), '-''´`', ' ');
grant execute on function platform.folded(text) to fodfaeste_app;

alter table people.person add column searched text not null
    generated always as (platform.folded(first_name || ' ' || coalesce(last_name, ''))) stored;
alter table companies.company add column searched text not null
    generated always as (platform.folded(name)) stored;

-- No index of trigrams: under row-level security PostgreSQL asks one only by operators that it holds for leakproof, and those are not.
create index person_by_name on people.person
    (organisation_id, first_name collate platform.danish, (coalesce(last_name, '')) collate platform.danish, number);
create index company_by_name on companies.company (organisation_id, name collate platform.danish, cvr);
create index course_by_start on placements.course (organisation_id, starts_on desc, course_id);

-- A course as the list shows it: who, where, and the day of the next talk. With the reader's own rights, so that the walls hold.
create view placements.course_line with (security_invoker = true) as
    select c.*,
           p.first_name,
           p.last_name,
           w.name as workplace_name,
           (select min(f.due_on)
              from placements.follow_up f
             where f.organisation_id = c.organisation_id
               and f.course_id = c.course_id
               and f.held_on is null) as next_talk_on
      from placements.course c
      join people.person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
      join companies.workplace w on w.organisation_id = c.organisation_id and w.workplace_id = c.workplace_id;
grant select on placements.course_line to fodfaeste_app;
