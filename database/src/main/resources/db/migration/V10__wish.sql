-- The person's own word about an opening (the tasks of one name at a workplace); the last one counts.
create table matching.wish (
    person_id       uuid        not null,
    workplace_id    uuid        not null,
    work            text        not null check (work <> ''),
    organisation_id uuid        not null references identity.organisation,
    -- REFUSED is an explicit no: it closes the opening for this person
    word            text        not null check (word in ('REFUSED', 'NO_THANKS', 'FINE', 'WOULD_LIKE', 'DREAM')),
    said_at         timestamptz not null default now(),
    primary key (person_id, workplace_id, work),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id),
    foreign key (organisation_id, workplace_id) references companies.workplace (organisation_id, workplace_id)
);
call platform.belongs_to_organisation('matching.wish');
grant select, insert, update on matching.wish to fodfaeste_app;
