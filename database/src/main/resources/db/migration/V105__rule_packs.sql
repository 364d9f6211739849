-- The law of courses as each organisation has it: packs that were laid in, approved by a second person, and taken back. Without a row the pack
-- that the program ships with is in force.
create schema rules;
grant usage on schema rules to fodfaeste_app;

create table rules.pack (
    pack_id           uuid        primary key,
    organisation_id   uuid        not null references identity.organisation,
    -- the edition, as the file has it; every check keeps it
    name              text        not null check (name <> '' and length(name) <= 40),
    -- the first day that it judges
    in_force_from     date        not null,
    -- the file, letter by letter; never changed
    content           text        not null check (length(content) <= 1000000),
    laid_in_by_id     uuid        not null,
    laid_in_at        timestamptz not null default now(),
    approved_by_id    uuid,
    approved_at       timestamptz,
    approved_for      text        check (approved_for <> '' and length(approved_for) <= 2000),
    -- taken back after it was approved, or put away before
    ended_by_id       uuid,
    ended_at          timestamptz,
    ended_for         text        check (ended_for <> '' and length(ended_for) <= 2000),
    unique (organisation_id, pack_id),
    -- two people: nobody approves what they laid in themselves
    check (approved_by_id <> laid_in_by_id),
    check ((approved_by_id is null) = (approved_at is null) and (approved_by_id is null) = (approved_for is null)),
    check ((ended_by_id is null) = (ended_at is null)),
    -- what was in force is taken back with a reason
    check (approved_at is null or ended_at is null or ended_for is not null),
    foreign key (organisation_id, laid_in_by_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, approved_by_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, ended_by_id) references identity.account (organisation_id, account_id)
);
-- an edition means one thing: its name is free again only when it never was in force
create unique index pack_name on rules.pack (organisation_id, name) where approved_at is not null or ended_at is null;
call platform.belongs_to_organisation('rules.pack');
grant select, insert on rules.pack to fodfaeste_app;
grant update (approved_by_id, approved_at, approved_for, ended_by_id, ended_at, ended_for) on rules.pack to fodfaeste_app;

-- Whoever approves or ends a pack does it as themselves, once, and nobody brings one back.
create function rules.pack_decided() returns trigger
    language plpgsql as $$
begin
    if old.approved_at is not null and new.approved_at is distinct from old.approved_at
       or old.ended_at is not null then
        raise check_violation using message = 'a pack is decided on once', constraint = 'pack_decided_once';
    end if;
    if new.approved_by_id is distinct from old.approved_by_id and new.approved_by_id is distinct from platform.current_account()
       or new.ended_by_id is distinct from old.ended_by_id and new.ended_by_id is distinct from platform.current_account() then
        raise check_violation using message = 'a pack is decided on in one''s own name', constraint = 'pack_decided_by_oneself';
    end if;
    return new;
end $$;
create trigger decided before update on rules.pack for each row execute function rules.pack_decided();

-- What a pack would change of the courses that run or are planned: their ids and the answers, and nothing of anybody's target group, which the
-- trial does not know.
create table rules.trial (
    pack_id         uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    courses         integer     not null check (courses >= 0),
    differing       jsonb       not null,
    tried_at        timestamptz not null default now(),
    foreign key (organisation_id, pack_id) references rules.pack (organisation_id, pack_id)
);
call platform.belongs_to_organisation('rules.trial');
grant select, insert, update on rules.trial to fodfaeste_app;

-- another law makes the plan anew
call matching.feeds_boards('rules.pack', 'COMPANY', 'organisation_id');
