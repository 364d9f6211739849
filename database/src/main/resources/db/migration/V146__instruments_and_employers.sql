-- Every instrument that the law has for a person at a workplace can be agreed on; and whether an employer is public decides which rules hold.

alter table placements.course drop constraint course_instrument_check;
alter table placements.course add constraint course_instrument_check check (instrument in
    ('WORK_PLACEMENT', 'WAGE_SUBSIDY', 'WAGE_SUBSIDY_PENSION', 'FLEX_JOB', 'MINI_FLEX_JOB', 'SMALL_JOB', 'COMMUNITY_WORK', 'IGU', 'ADULT_APPRENTICE',
     'OWN'));
alter table matching.agreement drop constraint agreement_instrument_check;
alter table matching.agreement add constraint agreement_instrument_check check (instrument in
    ('WORK_PLACEMENT', 'WAGE_SUBSIDY', 'WAGE_SUBSIDY_PENSION', 'FLEX_JOB', 'MINI_FLEX_JOB', 'SMALL_JOB', 'COMMUNITY_WORK', 'IGU', 'ADULT_APPRENTICE'));
-- Null until somebody said it.
alter table companies.company add column employer text check (employer in ('PRIVATE', 'PUBLIC'));

-- What is known of a company is edited by hand now: its version tells of that, too.
drop trigger has_versions on companies.company;
create trigger has_versions before update on companies.company
    for each row when ((old.name, old.industry, old.employer, old.contact_name, old.contact_email, old.contact_phone,
                        old.max_contacts_per_month, old.paused_until, old.contact_by_id, old.closed_on, old.closed_for)
                       is distinct from
                       (new.name, new.industry, new.employer, new.contact_name, new.contact_email, new.contact_phone,
                        new.max_contacts_per_month, new.paused_until, new.contact_by_id, new.closed_on, new.closed_for))
    execute function platform.next_version();
