-- What leaves the house by mail and SMS: written in the transaction of whoever sends it, delivered later by any node. The envelope says to
-- whom, since when and how it went; what stands in it lies apart, and is read by fewer.

-- The postman: reads what is to be delivered and writes how it went. It reaches no person, no account and no other room.
do $$
begin
    if not exists (select from pg_roles where rolname = 'fodfaeste_post') then
        create role fodfaeste_post;
    end if;
    alter role fodfaeste_post login;
end $$;
grant usage on schema platform to fodfaeste_post;
grant execute on function platform.current_organisation(), platform.current_account(), platform.current_role_name(), platform.today()
    to fodfaeste_post;

create schema post;
grant usage on schema post to fodfaeste_app, fodfaeste_post;

create table post.message (
    message_id      uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    channel         text        not null check (channel in ('MAIL', 'SMS')),
    address         text        not null check (length(address) between 1 and 254),
    receiver        text        not null check (length(receiver) between 1 and 200),
    language        text        not null check (language in ('DANISH', 'ENGLISH')),
    -- what belongs together in the receiver's mailbox: the id of a course
    thread          text        not null check (length(thread) between 1 and 100),
    -- whom it is about: their team may read it, and it goes when they are erased
    person_id       uuid,
    urgency         text        not null check (urgency in ('AT_ONCE', 'SOON', 'MAY_WAIT')),
    written_by_id   uuid        not null,
    written_at      timestamptz not null,
    state           text        not null check (state in
        ('RESTING', 'WAITING', 'SENDING', 'HANDING_OVER', 'SENT', 'MAYBE_SENT', 'REFUSED', 'BOUNCED', 'STOPPED', 'IN_A_DIGEST')),
    -- how often it was begun; who began an earlier time may write nothing more
    attempt         integer     not null default 0 check (attempt >= 0),
    -- not before
    due_at          timestamptz not null,
    -- since when it is in its state
    state_at        timestamptz not null,
    -- what the other side said last, without numbers of persons
    said            text        check (length(said) between 1 and 500),
    digest_id       uuid,
    unique (organisation_id, message_id),
    check ((digest_id is not null) = (state = 'IN_A_DIGEST')),
    foreign key (organisation_id, digest_id) references post.message (organisation_id, message_id) on delete cascade,
    foreign key (organisation_id, person_id) references people.person (organisation_id, person_id),
    foreign key (organisation_id, written_by_id) references identity.account (organisation_id, account_id)
);
create index message_latest on post.message (organisation_id, written_at desc, message_id);
create index message_person on post.message (organisation_id, person_id) where person_id is not null;
create index message_thread on post.message (organisation_id, thread, written_at);
create index message_address on post.message (organisation_id, address, written_at desc);
create index message_digest on post.message (organisation_id, digest_id) where digest_id is not null;
call platform.belongs_to_organisation('post.message');
call platform.has_versions('post.message', 'state', 'attempt');

-- Administrators see how everything went; the rest see their own people's, and what they wrote themselves.
create policy read_by_whom_it_concerns on post.message as restrictive for select to fodfaeste_app
    using (platform.current_role_name() in ('ADMINISTRATOR', 'EMPLOYMENT_MANAGER')
           or written_by_id = platform.current_account()
           or person_id is not null and people.is_on_team(person_id));
create policy written_in_ones_own_name on post.message as restrictive for insert to fodfaeste_app
    with check (written_by_id = platform.current_account());
grant select, insert on post.message to fodfaeste_app;
grant update (state, due_at, state_at) on post.message to fodfaeste_app;
grant select on post.message to fodfaeste_post;
grant update (state, attempt, due_at, state_at, said, digest_id) on post.message to fodfaeste_post;

create table post.message_text (
    message_id      uuid primary key,
    organisation_id uuid not null,
    subject         text not null check (length(subject) between 1 and 200),
    words           text not null check (length(words) between 1 and 20000),
    -- the part of the words that opens something: a code, a link. It is covered as soon as it is with the receiver
    secret          text check (length(secret) between 4 and 500),
    file_name       text check (length(file_name) between 1 and 100),
    media_type      text check (length(media_type) between 3 and 100),
    file            bytea check (octet_length(file) <= 5000000),
    check (num_nonnulls(file_name, media_type, file) in (0, 3)),
    foreign key (organisation_id, message_id) references post.message (organisation_id, message_id) on delete cascade
);
call platform.belongs_to_organisation('post.message_text');
create policy read_by_the_team on post.message_text as restrictive for select to fodfaeste_app
    using (exists (select from post.message m
                    where m.message_id = message_text.message_id
                      and (platform.current_role_name() = 'EMPLOYMENT_MANAGER'
                           or m.written_by_id = platform.current_account()
                           or m.person_id is not null and people.is_on_team(m.person_id))));
grant select, insert on post.message_text to fodfaeste_app;
grant select on post.message_text to fodfaeste_post;
grant update (words, secret) on post.message_text to fodfaeste_post;

-- What was written to others about somebody goes with their erasure.
create function post.forgets() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from post.message m where m.organisation_id = new.organisation_id and m.person_id = new.person_id;
    return null;
end $$;
revoke execute on function post.forgets() from public;
create trigger zz_forgets_post after update of erased_on on people.person
    for each row when (new.erased_on is not null) execute function post.forgets();

-- What was written about a double goes along with a merge.
create or replace function people.merge_places() returns table (place text, keys text[])
    language sql stable set search_path = pg_catalog, pg_temp
begin atomic
    select format('%I.%I', n.nspname, c.relname),
           array(select a.attname::text
                   from pg_index i
                   join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                  where i.indrelid = c.oid and i.indisprimary and a.attname not in ('organisation_id', 'person_id'))
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r'
       and n.nspname in ('people', 'discovery', 'placements', 'matching', 'documents', 'privacy', 'post')
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped)
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped)
       and (n.nspname, c.relname) not in (('people', 'person'), ('people', 'erasure'), ('people', 'broken_glass'), ('people', 'person_change'),
           ('people', 'stage_entry'), ('people', 'team_history'), ('privacy', 'log_entry'), ('privacy', 'person_key'))
     order by 1;
end;
