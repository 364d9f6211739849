-- Every third month somebody and the worker beside them talk about how it goes. What each of them says stands side by side, in the words of
-- a step and never as a number of the person; nothing is added up. What is said is the team's: companies, packs, exports and the shop never
-- meet it, for it tells of the person's own life.

create table discovery.progress_talk (
    progress_talk_id  uuid        primary key,
    organisation_id   uuid        not null references identity.organisation,
    person_id         uuid        not null,
    -- the catalogue's version of the words that were read aloud: what was answered keeps its meaning when the words change
    wording           integer     not null check (wording > 0),
    held_on           date        not null,
    with_interpreter  boolean     not null default false,
    -- who else sat there
    beside            text        check (beside <> '' and length(beside) <= 200),
    note              text        check (note <> '' and length(note) <= 2000),
    begun_by_id       uuid        not null,
    -- how often it was saved: answers lie in a table of their own, and count as a change of the talk
    saves             integer     not null default 0,
    -- empty while it is being filled in, in one sitting or in two
    done_at           timestamptz,
    done_by_id        uuid,
    withdrawn_at      timestamptz,
    withdrawn_by_id   uuid,
    withdrawn_for     text        check (withdrawn_for in ('ANOTHER_PERSON', 'TWICE', 'MISUNDERSTOOD', 'PERSON_ASKED')),
    unique (organisation_id, progress_talk_id),
    check ((done_at is null) = (done_by_id is null)),
    check ((withdrawn_at is null) = (withdrawn_by_id is null) and (withdrawn_at is null) = (withdrawn_for is null)),
    check (withdrawn_at is null or done_at is not null),
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id),
    foreign key (organisation_id, begun_by_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, done_by_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, withdrawn_by_id) references identity.account (organisation_id, account_id)
);
-- one that is not done yet, and one a day that counts
create unique index progress_talk_begun on discovery.progress_talk (organisation_id, person_id) where done_at is null;
create unique index progress_talk_of_day on discovery.progress_talk (organisation_id, person_id, held_on)
    where done_at is not null and withdrawn_at is null;
create index progress_talk_of_person on discovery.progress_talk (organisation_id, person_id, held_on desc);
call platform.belongs_to_organisation('discovery.progress_talk');
call platform.has_versions('discovery.progress_talk', 'saves', 'done_at', 'withdrawn_at');
create policy read_by_the_team on discovery.progress_talk as restrictive
    using (platform.current_role_name() = 'EMPLOYMENT_MANAGER' or people.is_on_team(person_id))
    with check (platform.current_role_name() = 'EMPLOYMENT_MANAGER' or people.is_on_team(person_id));
-- what was held is taken back, and stays as taken back
create policy only_begun_is_dropped on discovery.progress_talk as restrictive for delete using (done_at is null);
grant select, insert, delete on discovery.progress_talk to fodfaeste_app;
grant update (held_on, with_interpreter, beside, note, saves, done_at, done_by_id, withdrawn_at, withdrawn_by_id, withdrawn_for)
    on discovery.progress_talk to fodfaeste_app;

-- The answer of one of the two about one indicator. Not to know, and not to have talked about it, are no numbers.
create table discovery.progress_answer (
    organisation_id  uuid    not null,
    progress_talk_id uuid    not null,
    viewpoint        text    not null check (viewpoint in ('PERSON', 'WORKER')),
    indicator        text    not null check (indicator <> ''),
    said             text    not null check (said in ('STEP', 'UNSURE', 'NOT_ASKED')),
    step             integer check (step between 1 and 5),
    primary key (organisation_id, progress_talk_id, viewpoint, indicator),
    check ((said = 'STEP') = (step is not null)),
    foreign key (organisation_id, progress_talk_id) references discovery.progress_talk (organisation_id, progress_talk_id) on delete cascade
);
call platform.belongs_to_organisation('discovery.progress_answer');
create policy as_the_talk on discovery.progress_answer as restrictive
    using (exists (select from discovery.progress_talk t where t.progress_talk_id = progress_answer.progress_talk_id))
    with check (exists (select from discovery.progress_talk t where t.progress_talk_id = progress_answer.progress_talk_id));
grant select, insert, delete on discovery.progress_answer to fodfaeste_app;

-- What the two chose to work on, what will be tried, and when they look again: three at most.
create table discovery.progress_focus (
    organisation_id  uuid    not null,
    progress_talk_id uuid    not null,
    ordinal          integer not null check (ordinal between 1 and 3),
    indicator        text    not null check (indicator <> ''),
    trying           text    not null check (trying <> '' and length(trying) <= 500),
    look_again_on    date    not null,
    primary key (organisation_id, progress_talk_id, ordinal),
    unique (organisation_id, progress_talk_id, indicator),
    foreign key (organisation_id, progress_talk_id) references discovery.progress_talk (organisation_id, progress_talk_id) on delete cascade
);
call platform.belongs_to_organisation('discovery.progress_focus');
create policy as_the_talk on discovery.progress_focus as restrictive
    using (exists (select from discovery.progress_talk t where t.progress_talk_id = progress_focus.progress_talk_id))
    with check (exists (select from discovery.progress_talk t where t.progress_talk_id = progress_focus.progress_talk_id));
grant select, insert, delete on discovery.progress_focus to fodfaeste_app;

-- What stood there before a talk that was held was corrected, field by field.
create table discovery.progress_change (
    progress_change_id uuid        primary key,
    organisation_id    uuid        not null,
    progress_talk_id   uuid        not null,
    changed_by_id      uuid        not null,
    changed_at         timestamptz not null,
    field              text        not null check (field <> ''),
    before             text,
    after              text,
    check (before is distinct from after),
    foreign key (organisation_id, progress_talk_id) references discovery.progress_talk (organisation_id, progress_talk_id) on delete cascade,
    foreign key (organisation_id, changed_by_id) references identity.account (organisation_id, account_id)
);
create index progress_change_of_talk on discovery.progress_change (organisation_id, progress_talk_id, changed_at desc);
call platform.belongs_to_organisation('discovery.progress_change');
create policy as_the_talk on discovery.progress_change as restrictive
    using (exists (select from discovery.progress_talk t where t.progress_talk_id = progress_change.progress_talk_id))
    with check (exists (select from discovery.progress_talk t where t.progress_talk_id = progress_change.progress_talk_id));
-- where the person asked for the talk to be taken back, what stood there before goes too
grant select, insert, delete on discovery.progress_change to fodfaeste_app;

-- With the person goes all that they said, and all that was said about them.
create function discovery.forget_progress() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from discovery.progress_talk where organisation_id = new.organisation_id and person_id = new.person_id;
    return null;
end $$;
revoke execute on function discovery.forget_progress() from public;
create trigger forget_progress after update of erased_on on people.person
    for each row when (new.erased_on is not null) execute function discovery.forget_progress();
