-- Danish industry codes are of an edition: DB25 replaced DB07 in 2025, and the same digits may mean another industry. What stood here before was
-- written as DB07.
alter table companies.company add column industry_version text not null default 'DB07' check (industry_version in ('DB07', 'DB25'));

drop trigger has_versions on companies.company;
create trigger has_versions before update on companies.company for each row
    when ((old.name, old.industry, old.industry_version, old.employer, old.contact_name, old.contact_email, old.contact_phone, old.max_contacts_per_month,
           old.paused_until, old.contact_by_id, old.closed_on, old.closed_for, old.ordinary_by_month)
          is distinct from
          (new.name, new.industry, new.industry_version, new.employer, new.contact_name, new.contact_email, new.contact_phone, new.max_contacts_per_month,
           new.paused_until, new.contact_by_id, new.closed_on, new.closed_for, new.ordinary_by_month))
    execute function platform.next_version();
