-- A list of people that somebody looks at again and again: what stands in its address, under a name of their own.
create table people.saved_filter (
    saved_filter_id uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    account_id      uuid        not null,
    name            text        not null check (name = btrim(name) and length(name) between 1 and 60),
    -- as the address has it, without the question mark; never what was typed to look for somebody
    asked           text        not null check (length(asked) <= 2000),
    saved_at        timestamptz not null default now(),
    foreign key (organisation_id, account_id) references identity.account (organisation_id, account_id)
);
create index saved_filter_account on people.saved_filter (organisation_id, account_id);
call platform.belongs_to_organisation('people.saved_filter');
call platform.has_versions('people.saved_filter', 'name');
create policy ones_own on people.saved_filter as restrictive
    using (account_id = platform.current_account()) with check (account_id = platform.current_account());
grant select, insert, delete on people.saved_filter to fodfaeste_app;
grant update (name) on people.saved_filter to fodfaeste_app;

create function people.counts_filters() returns trigger
    language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('filters ' || new.account_id, 0));
    if (select count(*) from people.saved_filter f where f.organisation_id = new.organisation_id and f.account_id = new.account_id) >= 20 then
        raise check_violation using message = 'an account saves 20 filters at most', constraint = 'saved_filter_at_most';
    end if;
    return new;
end $$;
create trigger counts_filters before insert on people.saved_filter for each row execute function people.counts_filters();
