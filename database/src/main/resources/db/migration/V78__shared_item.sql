-- What the person has said yes to that others see, item by item: to whom, for what, until when. A yes is never changed: it ends, and a new one
-- is given.
create table discovery.shared_item (
    shared_item_id  uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    person_id       uuid        not null,
    -- a dimension of the profile, CONTACT (telephone and interpreter), or WORDS of the person's own
    item            text        not null check (item <> ''),
    -- the level that the person heard when they said yes; what is seen later is not shown before they hear that too
    level           integer     check (level between 0 and 7),
    words           text        check (words <> '' and length(words) <= 2000),
    receiver        text        not null check (receiver in ('WORKPLACES', 'COMPANY', 'MUNICIPALITY')),
    company_id      uuid,
    purpose         text        not null check (purpose in ('FIND_WORK', 'AGREE_COURSE', 'FOLLOW_UP')),
    said_how        text        not null check (said_how in ('IN_PERSON', 'WITH_INTERPRETER', 'BY_PHONE', 'IN_WRITING')),
    approved_on     date        not null,
    -- the last day
    expires_on      date        not null check (expires_on >= approved_on),
    withdrawn_on    date        check (withdrawn_on >= approved_on),
    written_by_id   uuid        not null,
    created_at      timestamptz not null default now(),
    check ((item = 'WORDS') = (words is not null)),
    check ((receiver = 'COMPANY') = (company_id is not null)),
    check (level is null or item not in ('CONTACT', 'WORDS')),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id),
    foreign key (organisation_id, company_id) references companies.company (organisation_id, company_id),
    foreign key (organisation_id, written_by_id) references identity.account (organisation_id, account_id)
);
create unique index shared_item_in_force on discovery.shared_item
    (organisation_id, person_id, item, md5(coalesce(words, '')), receiver, coalesce(company_id, '00000000-0000-0000-0000-000000000000'))
    where withdrawn_on is null;
call platform.belongs_to_organisation('discovery.shared_item');
grant select, insert on discovery.shared_item to fodfaeste_app;
grant update (withdrawn_on) on discovery.shared_item to fodfaeste_app;

-- With the person goes what they shared.
create function discovery.forget_shared() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from discovery.shared_item where person_id = new.person_id;
    return null;
end $$;
revoke execute on function discovery.forget_shared() from public;
create trigger forget_shared after update of erased_on on people.person
    for each row when (new.erased_on is not null) execute function discovery.forget_shared();
