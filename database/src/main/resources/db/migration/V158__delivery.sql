-- Messages are delivered: by whom they are sent, which round of trying it is, and when it is quiet.

-- Each time a human sends it anew is a round of its own: what still stands in the queue of an earlier one does nothing.
alter table post.message
    add column round    integer not null default 1 check (round > 0),
    -- the organisation as the receiver reads it, and where an answer goes
    add column sender   text not null default 'Fodfæste' check (length(sender) between 1 and 200),
    add column reply_to text check (length(reply_to) between 3 and 254);
alter table post.message alter column sender drop default;
grant update (round) on post.message to fodfaeste_app;
-- A digest's first may be erased or stopped before the others: they go by themselves then.
alter table post.message drop constraint message_check;
alter table post.message add check (digest_id is null or state = 'IN_A_DIGEST');
alter table post.message drop constraint message_organisation_id_digest_id_fkey;
alter table post.message add foreign key (organisation_id, digest_id)
    references post.message (organisation_id, message_id) on delete set null (digest_id);

-- When the organisation writes to nobody, from a day on. Codes that somebody asks for come all the same.
create table post.quiet_hours (
    organisation_id uuid    not null references identity.organisation,
    from_day        date    not null,
    -- by the clock on the wall in Denmark; from the evening to the morning
    quiet_from      time    not null,
    quiet_until     time    not null,
    weekends        boolean not null,
    primary key (organisation_id, from_day),
    check (quiet_until < quiet_from)
);
call platform.belongs_to_organisation('post.quiet_hours');
call platform.has_versions('post.quiet_hours', 'quiet_from', 'quiet_until', 'weekends');

-- Whole days: Christmas, three weeks of July.
create table post.quiet_days (
    quiet_days_id   uuid primary key,
    organisation_id uuid not null references identity.organisation,
    first_day       date not null,
    last_day        date not null,
    check (last_day between first_day and first_day + 60)
);
create index quiet_days_last on post.quiet_days (organisation_id, last_day);
call platform.belongs_to_organisation('post.quiet_days');

-- Addresses whose owner wants to hear nothing more.
create table post.stopped_address (
    organisation_id uuid        not null references identity.organisation,
    channel         text        not null check (channel in ('MAIL', 'SMS')),
    -- in small letters
    address         text        not null check (address = lower(address) and length(address) between 1 and 254),
    stopped_at      timestamptz not null,
    -- null where the receiver answered so
    stopped_by_id   uuid,
    primary key (organisation_id, channel, address),
    foreign key (organisation_id, stopped_by_id) references identity.account (organisation_id, account_id)
);
call platform.belongs_to_organisation('post.stopped_address');

do $$
declare
    decided text;
begin
    foreach decided in array array['post.quiet_hours', 'post.quiet_days'] loop
        execute format(
            'create policy decided_by_the_manager on %s as restrictive for insert to fodfaeste_app'
            ' with check (platform.current_role_name() in (''EMPLOYMENT_MANAGER'', ''ADMINISTRATOR''))', decided);
        execute format(
            'create policy changed_by_the_manager on %s as restrictive for update to fodfaeste_app'
            ' using (platform.current_role_name() in (''EMPLOYMENT_MANAGER'', ''ADMINISTRATOR''))', decided);
        execute format(
            'create policy ended_by_the_manager on %s as restrictive for delete to fodfaeste_app'
            ' using (platform.current_role_name() in (''EMPLOYMENT_MANAGER'', ''ADMINISTRATOR''))', decided);
    end loop;
end $$;
grant select, insert on post.quiet_hours to fodfaeste_app;
grant update (quiet_from, quiet_until, weekends) on post.quiet_hours to fodfaeste_app;
grant select, insert, delete on post.quiet_days to fodfaeste_app;
grant select, insert, delete on post.stopped_address to fodfaeste_app;
grant select on post.quiet_hours, post.quiet_days, post.stopped_address to fodfaeste_post;
