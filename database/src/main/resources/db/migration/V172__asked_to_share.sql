-- What a person is asked to share, item by item: to whom and for what. Their yes is a shared item of its own (V78); their no is kept, so that nobody asks again
-- without knowing it.
create table discovery.asked_item (
    asked_item_id   uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    person_id       uuid        not null,
    -- a dimension of the profile, or CONTACT
    item            text        not null check (item <> '' and item <> 'WORDS'),
    level           integer     check (level between 0 and 7),
    receiver        text        not null check (receiver in ('WORKPLACES', 'COMPANY', 'MUNICIPALITY')),
    company_id      uuid,
    purpose         text        not null check (purpose in ('FIND_WORK', 'AGREE_COURSE', 'FOLLOW_UP')),
    edition         integer     not null,
    photo_of_id     uuid,
    asked_by_id     uuid        not null,
    asked_at        timestamptz not null,
    answer          text        check (answer in ('YES', 'NO', 'ASKED_AGAIN')),
    answered_at     timestamptz,
    check ((answer is null) = (answered_at is null)),
    check ((receiver = 'COMPANY') = (company_id is not null)),
    check (item <> 'CONTACT' or level is null and photo_of_id is null),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id),
    foreign key (organisation_id, company_id) references companies.company (organisation_id, company_id),
    foreign key (organisation_id, asked_by_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, photo_of_id) references discovery.photo (organisation_id, observation_id) on delete set null (photo_of_id)
);
-- asked twice is asked once, with the level of today
create unique index asked_item_open on discovery.asked_item
    (organisation_id, person_id, item, receiver, coalesce(company_id, '00000000-0000-0000-0000-000000000000')) where answer is null;
create index asked_item_person on discovery.asked_item (organisation_id, person_id, asked_at desc);
create index asked_item_photo on discovery.asked_item (organisation_id, photo_of_id) where photo_of_id is not null;
call platform.belongs_to_organisation('discovery.asked_item');
grant select, insert on discovery.asked_item to fodfaeste_app;
grant update (answer, answered_at) on discovery.asked_item to fodfaeste_app;

create function discovery.forget_asked() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from discovery.asked_item where person_id = new.person_id;
    return null;
end $$;
revoke execute on function discovery.forget_asked() from public;
create trigger forget_asked after update of erased_on on people.person
    for each row when (new.erased_on is not null) execute function discovery.forget_asked();

alter table discovery.shared_item drop constraint shared_item_said_how_check;
alter table discovery.shared_item add constraint shared_item_said_how_check
    check (said_how in ('IN_PERSON', 'WITH_INTERPRETER', 'BY_PHONE', 'IN_WRITING', 'BY_LINK'));

do $views$
declare
    asked constant text := $q$
    select i.organisation_id, i.person_id, i.asked_item_id, i.item, i.level, i.receiver, c.name as company, i.purpose, i.edition,
           i.photo_of_id, i.asked_at
      from discovery.asked_item i
      left join companies.company c on c.company_id = i.company_id
     where i.answer is null $q$;
begin
    execute 'create view links.asked_of_person with (security_invoker) as ' || asked;
    execute 'create view links.person_asked with (security_barrier) as select s.* from links.link l
         join people.person n on n.person_id = l.person_id and n.erased_on is null and n.merged_into_id is null
         join (' || asked || ') s on s.organisation_id = l.organisation_id and s.person_id = l.person_id where l.link_id = links.acting() and l.purpose = ''PERSON''';
end $views$;
grant select on links.asked_of_person to fodfaeste_app;
grant select on links.person_asked to fodfaeste_links;
