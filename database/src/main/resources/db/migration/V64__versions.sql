-- Every row that people edit has a version, and tells who changed it last. A form sends back the version that it showed, and an older one
-- overwrites nothing: the writer sees both.

create function platform.next_version() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        new.version := old.version + 1;
    end if;
    new.changed_by_id := platform.current_account();
    new.changed_at := clock_timestamp();
    return new;
end $$;

-- Counts the changes of the fields that forms show, whoever makes them; nobody may forget to count.
create procedure platform.has_versions(edited regclass, variadic fields text[])
    language plpgsql as $$
begin
    execute format(
        'alter table %s add column version integer not null default 1 check (version > 0),'
        ' add column changed_by_id uuid, add column changed_at timestamptz', edited);
    execute format('create trigger has_writer before insert on %s for each row execute function platform.next_version()', edited);
    execute format(
        'create trigger has_versions before update on %s for each row when ((%s) is distinct from (%s))'
        ' execute function platform.next_version()',
        edited,
        (select string_agg(format('old.%I', field), ', ') from unnest(fields) field),
        (select string_agg(format('new.%I', field), ', ') from unnest(fields) field));
end $$;

call platform.has_versions('people.person', 'stage');
call platform.has_versions('companies.company', 'max_contacts_per_month', 'paused_until', 'contact_by_id', 'closed_on', 'closed_for');
call platform.has_versions('companies.workplace', 'places', 'ordinary_fte', 'supported_fte', 'closed_on', 'closed_for');
call platform.has_versions('companies.task', 'name', 'minutes', 'times_per_week', 'days', 'earliest', 'latest', 'location', 'performed_by',
                           'relief');
call platform.has_versions('companies.need', 'least_bin', 'strength', 'adaptable', 'adaptation');
call platform.has_versions('identity.account', 'name', 'email', 'role', 'active');
call platform.has_versions('matching.plan_policy', 'courses_per_consultant');
call platform.has_versions('case_room.case_file', 'cause_sealed', 'health_sealed', 'cpr_sealed');
