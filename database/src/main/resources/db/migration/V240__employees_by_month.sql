-- Ordinary employees as full-time equivalents, month by month: of a workplace for the supported ratio (the mean of four months, BAB § 65), of a
-- company for whether the employment is an addition (the latest month against the mean of twelve, LAB § 78). A month that nobody counted is not there.

-- {"2026-09": 12.5, "2026-10": 13}
create function companies.is_by_month(counted jsonb) returns boolean
    language sql immutable parallel safe set search_path = pg_catalog, pg_temp
    return jsonb_typeof(counted) = 'object'
       and not exists (select from jsonb_each(counted) each
                        where each.key !~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'
                           or jsonb_typeof(each.value) <> 'number'
                           or (each.value)::numeric not between 0 and 99999.99);

alter table companies.company
    add column ordinary_by_month jsonb not null default '{}' check (companies.is_by_month(ordinary_by_month));

alter table companies.workplace
    add column ordinary_by_month jsonb not null default '{}' check (companies.is_by_month(ordinary_by_month)),
    -- whether wages there follow a collective agreement; which, with which union, since when
    add column agreement         text  check (agreement in ('AGREED', 'NONE')),
    add column agreement_name    text  check (btrim(agreement_name) <> '' and length(agreement_name) <= 200),
    add column agreement_with    text  check (btrim(agreement_with) <> '' and length(agreement_with) <= 200),
    add column agreement_since   date,
    add constraint workplace_agreement_is_whole check (
        agreement is not distinct from 'AGREED' and agreement_name is not null
        or agreement is distinct from 'AGREED' and num_nonnulls(agreement_name, agreement_with, agreement_since) = 0);

-- Two who write at once are told of each other.
drop trigger has_versions on companies.company;
create trigger has_versions before update on companies.company for each row
    when ((old.name, old.industry, old.employer, old.contact_name, old.contact_email, old.contact_phone, old.max_contacts_per_month,
           old.paused_until, old.contact_by_id, old.closed_on, old.closed_for, old.ordinary_by_month)
          is distinct from
          (new.name, new.industry, new.employer, new.contact_name, new.contact_email, new.contact_phone, new.max_contacts_per_month,
           new.paused_until, new.contact_by_id, new.closed_on, new.closed_for, new.ordinary_by_month))
    execute function platform.next_version();
drop trigger has_versions on companies.workplace;
create trigger has_versions before update on companies.workplace for each row
    when ((old.name, old.address, old.postal_code, old.company_id, old.places, old.ordinary_fte, old.supported_fte, old.closed_on, old.closed_for,
           old.ordinary_by_month, old.agreement, old.agreement_name, old.agreement_with, old.agreement_since)
          is distinct from
          (new.name, new.address, new.postal_code, new.company_id, new.places, new.ordinary_fte, new.supported_fte, new.closed_on, new.closed_for,
           new.ordinary_by_month, new.agreement, new.agreement_name, new.agreement_with, new.agreement_since))
    execute function platform.next_version();

-- The employees' representative sees the mean of the months, where they are counted.
do $views$
declare
    shown constant text := rtrim(pg_get_viewdef('links.statement_shown'::regclass), ';');
    with_months constant text := 'select s.*, w.ordinary_by_month from (%s) s
      join matching.proposal p on p.proposal_id = s.proposal_id
      join companies.workplace w on w.workplace_id = p.workplace_id';
begin
    execute 'create or replace view links.statement_shown with (security_invoker) as ' || format(with_months, shown);
    execute 'create or replace view links.ratio_statement with (security_barrier) as '
        || format(with_months, rtrim(pg_get_viewdef('links.ratio_statement'::regclass), ';'));
end $views$;

-- A company that counts by month is not asked for a mean besides.
do $views$
declare
    each  record;
    asked text;
begin
    for each in select * from (values ('links.course_shown', 'security_invoker'), ('links.company_course', 'security_barrier'),
                                      ('links.second_signer_shown', 'security_invoker')) v (name, kind) loop
        select string_agg(case attname when 'ordinary_missing' then 's.ordinary_missing and w.ordinary_by_month = ''{}'' as ordinary_missing'
                                       else 's.' || quote_ident(attname) end, ', ' order by attnum)
          into asked
          from pg_attribute
         where attrelid = each.name::regclass and attnum > 0 and not attisdropped;
        execute format('create or replace view %s with (%s) as select %s from (%s) s join companies.workplace w on w.workplace_id = s.workplace_id',
                       each.name, each.kind, asked, rtrim(pg_get_viewdef(each.name::regclass), ';'));
    end loop;
end $views$;
