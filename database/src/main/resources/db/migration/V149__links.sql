-- Links for people without an account: one purpose, one receiver, a last day, and until then whoever made it or a colleague can shut it. What opens a
-- link is never kept: of its secret (128 random bits and more), of the code that goes to the receiver and of the session that follows there are keyed
-- hashes, made with the house's key, which the database does not have.
--
-- fodfaeste_links  what is shown and said by link. It selects views of this schema and nothing else, and these are empty until a link acts: the
--                  connection carries the hash of its secret and of its session (fodfaeste.link, fodfaeste.link_session). It writes by functions.

do $$
begin
    if not exists (select from pg_roles where rolname = 'fodfaeste_links') then
        create role fodfaeste_links;
    end if;
    alter role fodfaeste_links login;
end $$;

create schema links;
grant usage on schema links to fodfaeste_app, fodfaeste_links;

create table links.link (
    link_id         uuid        primary key,
    organisation_id uuid        not null references identity.organisation,
    purpose         text        not null check (purpose in ('COMPANY_COURSE')),
    proposal_id     uuid        not null,
    receiver        text        not null check (receiver <> '' and length(receiver) <= 200),
    channel         text        not null check (channel in ('MAIL', 'SMS')),
    address         text        not null check (address <> '' and length(address) <= 320),
    language        text        not null check (language in ('da', 'en')),
    secret_hash     bytea       not null unique check (length(secret_hash) = 32),
    made_by_id      uuid        not null,
    made_at         timestamptz not null,
    -- the last day
    expires_on      date        not null,
    shut_by_id      uuid,
    shut_at         timestamptz,
    check ((shut_by_id is null) = (shut_at is null)),
    unique (organisation_id, link_id),
    -- goes with the proposal, when the person is erased (V61)
    foreign key (organisation_id, proposal_id) references matching.proposal (organisation_id, proposal_id) on delete cascade,
    foreign key (organisation_id, made_by_id) references identity.account (organisation_id, account_id),
    foreign key (organisation_id, shut_by_id) references identity.account (organisation_id, account_id)
);
create index link_proposal on links.link (organisation_id, proposal_id, made_at desc);
call platform.belongs_to_organisation('links.link');
grant select (link_id, organisation_id, purpose, proposal_id, receiver, channel, address, language, made_by_id, made_at, expires_on, shut_by_id, shut_at)
    on links.link to fodfaeste_app;
grant insert on links.link to fodfaeste_app;
grant update (shut_by_id, shut_at) on links.link to fodfaeste_app;

-- The code that was sent last, while it can be typed.
create table links.code (
    link_id         uuid        primary key,
    organisation_id uuid        not null,
    code_hash       bytea       not null check (length(code_hash) = 32),
    tries           integer     not null default 0,
    sent_at         timestamptz not null,
    until_at        timestamptz not null,
    foreign key (organisation_id, link_id) references links.link (organisation_id, link_id) on delete cascade
);
create index code_organisation on links.code (organisation_id, link_id);
call platform.belongs_to_organisation('links.code');

create table links.session (
    session_hash    bytea       primary key check (length(session_hash) = 32),
    link_id         uuid        not null,
    organisation_id uuid        not null,
    until_at        timestamptz not null,
    foreign key (organisation_id, link_id) references links.link (organisation_id, link_id) on delete cascade
);
create index session_link on links.session (organisation_id, link_id);
call platform.belongs_to_organisation('links.session');

-- What was done by link, for those who made it.
create table links.visit (
    visit_id        bigint      generated always as identity primary key,
    link_id         uuid        not null,
    organisation_id uuid        not null,
    kind            text        not null check (kind in ('CODE_SENT', 'OPENED', 'YES', 'NO', 'CALL_ME', 'TAKEN_BACK', 'GOES', 'OTHER_DAYS', 'WISHES', 'DOCUMENT')),
    -- what was chosen beside, as the name of a constant
    reason          text        check (reason ~ '^[A-Z_]{1,40}$'),
    words           text        check (words <> '' and length(words) <= 500),
    at              timestamptz not null,
    foreign key (organisation_id, link_id) references links.link (organisation_id, link_id) on delete cascade
);
create index visit_link on links.visit (organisation_id, link_id, at);
call platform.belongs_to_organisation('links.visit');
grant select on links.visit to fodfaeste_app;

-- That somebody is to be called, and why, until one of ours has.
create table links.call_wanted (
    call_wanted_id  uuid        primary key default gen_random_uuid(),
    link_id         uuid        not null,
    organisation_id uuid        not null,
    kind            text        not null check (kind in ('CALL', 'WORRY', 'OTHER_DAYS')),
    words           text        check (words <> '' and length(words) <= 500),
    wanted_at       timestamptz not null,
    called_by_id    uuid,
    called_at       timestamptz,
    check ((called_by_id is null) = (called_at is null)),
    foreign key (organisation_id, link_id) references links.link (organisation_id, link_id) on delete cascade,
    foreign key (organisation_id, called_by_id) references identity.account (organisation_id, account_id)
);
-- asked twice is asked once
create unique index call_wanted_open on links.call_wanted (organisation_id, link_id, kind) where called_at is null;
create index call_wanted_link on links.call_wanted (organisation_id, link_id);
call platform.belongs_to_organisation('links.call_wanted');
grant select on links.call_wanted to fodfaeste_app;
grant update (called_by_id, called_at) on links.call_wanted to fodfaeste_app;

-- What a receiver typed and has not been taken in: the next link for the same receiver, purpose and proposal goes on with it.
create table links.typed (
    organisation_id uuid        not null,
    proposal_id     uuid        not null,
    purpose         text        not null,
    address         text        not null,
    field           text        not null check (field ~ '^[a-zA-Z-]{1,40}$'),
    words           text        not null check (words <> '' and length(words) <= 500),
    at              timestamptz not null,
    primary key (organisation_id, proposal_id, purpose, address, field),
    foreign key (organisation_id, proposal_id) references matching.proposal (organisation_id, proposal_id) on delete cascade
);
call platform.belongs_to_organisation('links.typed');

-- What the receiver reads of the person, word for word as the sender saw it, each with the yes of the person that it rests on.
create table links.line (
    link_id         uuid        not null,
    organisation_id uuid        not null,
    position        integer     not null check (position >= 0),
    shared_item_id  uuid        not null references discovery.shared_item on delete cascade,
    words           text        not null check (words <> '' and length(words) <= 2200),
    primary key (link_id, position),
    foreign key (organisation_id, link_id) references links.link (organisation_id, link_id) on delete cascade
);
create index line_organisation on links.line (organisation_id, link_id);
create index line_shared_item on links.line (shared_item_id);
call platform.belongs_to_organisation('links.line');
grant insert on links.line to fodfaeste_app;

-- The moment as the program reckons it: its day, and the time of the clock.
create function links.moment() returns timestamptz
    language sql volatile set search_path = pg_catalog, pg_temp
    return clock_timestamp() + make_interval(days => platform.today() - (clock_timestamp() at time zone 'Europe/Copenhagen')::date);
revoke execute on function links.moment() from public;

-- A live link by the hash of its secret; nothing where it is shut, over or never was.
create function links.live(secret bytea) returns setof links.link
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select l.* from links.link l
     where l.secret_hash = secret and l.shut_at is null and l.expires_on >= platform.today();
end;
revoke execute on function links.live(bytea) from public;

-- The link that acts on this connection: its secret, and a session that its receiver opened with a code.
create function links.acting() returns uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select l.link_id
      from links.live(decode(coalesce(current_setting('fodfaeste.link', true), ''), 'hex')) l
      join links.session s on s.link_id = l.link_id
     where s.session_hash = decode(coalesce(current_setting('fodfaeste.link_session', true), ''), 'hex')
       and s.until_at > clock_timestamp();
end;
revoke execute on function links.acting() from public;
grant execute on function links.acting() to fodfaeste_links;

-- A new code for the receiver. Whoever asks again within half a minute gets none, and neither does who asks for the sixth in short order; a network
-- that asks for links which are not there waits (V54).
--
-- @param code its hash @param minutes that it can be typed
-- @return one row for a live link; fresh says whether the code is to be sent
create function links.ask_code(secret bytea, code bytea, minutes integer, network text)
    returns table (link_id uuid, organisation_id uuid, organisation text, made_by_id uuid, receiver text, channel text, address text, language text,
                   fresh boolean)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    found_link links.link;
begin
    if not identity.take_guess(identity.guess_hash('links from ' || network), null, 50, '1 second', '5 minutes') then
        return;
    end if;
    select * into found_link from links.live(secret);
    if found_link.link_id is null then
        return;
    end if;
    perform identity.give_back_guess(identity.guess_hash('links from ' || network), 50);
    perform pg_advisory_xact_lock(hashtextextended(found_link.link_id::text, 0));
    fresh := not exists (select from links.code c
                          where c.link_id = found_link.link_id and c.sent_at > clock_timestamp() - interval '30 seconds' and c.tries < 5)
        and identity.take_guess(identity.guess_hash('codes of ' || found_link.link_id), null, 5, '1 minute', '1 hour');
    if fresh then
        insert into links.code as c (link_id, organisation_id, code_hash, sent_at, until_at)
        values (found_link.link_id, found_link.organisation_id, code, clock_timestamp(), clock_timestamp() + make_interval(mins => minutes))
        on conflict on constraint code_pkey do update
            set code_hash = excluded.code_hash, tries = 0, sent_at = excluded.sent_at, until_at = excluded.until_at;
        insert into links.visit (link_id, organisation_id, kind, at)
        values (found_link.link_id, found_link.organisation_id, 'CODE_SENT', links.moment());
    end if;
    return query select found_link.link_id, found_link.organisation_id,
                        (select o.name from identity.organisation o where o.organisation_id = found_link.organisation_id),
                        found_link.made_by_id, found_link.receiver, found_link.channel, found_link.address, found_link.language, fresh;
end $$;

-- Five tries at a code. @param session hash of the session that begins @param minutes that it holds
-- @return IN, WRONG (another code, or it is over), or GONE where no link is live or the network has to wait
create function links.enter(secret bytea, code bytea, session bytea, minutes integer, network text) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    found_link links.link;
begin
    if not identity.take_guess(identity.guess_hash('links from ' || network), null, 50, '1 second', '5 minutes') then
        return 'GONE';
    end if;
    select * into found_link from links.live(secret);
    if found_link.link_id is null then
        return 'GONE';
    end if;
    update links.code c set tries = c.tries + 1
     where c.link_id = found_link.link_id and c.tries < 5 and c.until_at > clock_timestamp();
    if not found then
        return 'WRONG';
    end if;
    delete from links.code c where c.link_id = found_link.link_id and c.code_hash = code;
    if not found then
        return 'WRONG';
    end if;
    perform identity.give_back_guess(identity.guess_hash('links from ' || network), 50);
    delete from links.session s where s.until_at < clock_timestamp() - interval '30 days';
    insert into links.session (session_hash, link_id, organisation_id, until_at)
    values (session, found_link.link_id, found_link.organisation_id, clock_timestamp() + make_interval(mins => minutes));
    insert into links.visit (link_id, organisation_id, kind, at)
    values (found_link.link_id, found_link.organisation_id, 'OPENED', links.moment());
    return 'IN';
end $$;

-- What the acting link's receiver did.
create function links.said(kind text, reason text, words text) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    insert into links.visit (link_id, organisation_id, kind, reason, words, at)
    select l.link_id, l.organisation_id, said.kind, said.reason, said.words, links.moment()
      from links.link l where l.link_id = links.acting();
end;

create function links.want_call(kind text, words text) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    insert into links.call_wanted as c (link_id, organisation_id, kind, words, wanted_at)
    select l.link_id, l.organisation_id, want_call.kind, want_call.words, links.moment()
      from links.link l where l.link_id = links.acting()
    on conflict (organisation_id, link_id, kind) where called_at is null do update set words = coalesce(excluded.words, c.words);
end;

-- Keeps what was typed, also when the link or the session ended while it was: the session that once was shows whose it is. A link that was shut
-- takes nothing. Nothing typed forgets what was kept.
create function links.keep(field text, words text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from links.typed t using links.link l, links.session s
     where l.secret_hash = decode(coalesce(current_setting('fodfaeste.link', true), ''), 'hex') and l.shut_at is null
       and s.link_id = l.link_id and s.session_hash = decode(coalesce(current_setting('fodfaeste.link_session', true), ''), 'hex')
       and t.organisation_id = l.organisation_id and t.proposal_id = l.proposal_id and t.purpose = l.purpose and t.address = l.address
       and t.field = keep.field;
    insert into links.typed (organisation_id, proposal_id, purpose, address, field, words, at)
    select l.organisation_id, l.proposal_id, l.purpose, l.address, keep.field, keep.words, clock_timestamp()
      from links.link l join links.session s on s.link_id = l.link_id
     where l.secret_hash = decode(coalesce(current_setting('fodfaeste.link', true), ''), 'hex') and l.shut_at is null
       and s.session_hash = decode(coalesce(current_setting('fodfaeste.link_session', true), ''), 'hex')
       and keep.words <> '';
end $$;

revoke execute on function links.ask_code(bytea, bytea, integer, text), links.enter(bytea, bytea, bytea, integer, text),
    links.said(text, text, text), links.want_call(text, text), links.keep(text, text) from public;
grant execute on function links.ask_code(bytea, bytea, integer, text), links.enter(bytea, bytea, bytea, integer, text),
    links.said(text, text, text), links.want_call(text, text), links.keep(text, text) to fodfaeste_links;

-- Whose link acts, and whom of ours its receiver calls.
create view links.acting_link with (security_barrier) as
    select l.link_id, l.organisation_id, o.name as organisation, l.purpose, l.proposal_id, p.person_id, l.receiver, l.made_by_id, l.expires_on,
           a.name as worker, a.phone as worker_phone
      from links.link l
      join identity.organisation o on o.organisation_id = l.organisation_id
      join identity.account a on a.account_id = l.made_by_id
      join matching.proposal p on p.organisation_id = l.organisation_id and p.proposal_id = l.proposal_id
     where l.link_id = links.acting();

create view links.kept with (security_barrier) as
    select t.field, t.words
      from links.link l
      join links.typed t on t.organisation_id = l.organisation_id and t.proposal_id = l.proposal_id and t.purpose = l.purpose
                        and t.address = l.address
     where l.link_id = links.acting();

grant select on links.acting_link, links.kept to fodfaeste_links;
