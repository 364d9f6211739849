-- What the calendars of those who were invited answer (RFC 5546, REPLY), where the house has a mailbox: one answer for each, the last that is of the talk as it was sent.

create table placements.booking_reply (
    organisation_id uuid        not null references identity.organisation,
    booking_id      uuid        not null,
    -- as it stands in the answer, in small letters
    attendee        text        not null check (attendee <> '' and length(attendee) <= 254),
    -- who that is for us
    name            text        not null check (name <> '' and length(name) <= 320),
    answer          text        not null check (answer in ('ACCEPTED', 'DECLINED', 'TENTATIVE')),
    -- of the booking that was answered
    booking_version integer     not null,
    replied_at      timestamptz not null,
    primary key (organisation_id, booking_id, attendee),
    foreign key (organisation_id, booking_id) references placements.booking (organisation_id, booking_id) on delete cascade
);
call platform.belongs_to_organisation('placements.booking_reply');
create policy for_the_team on placements.booking_reply as restrictive
    using ((select platform.current_role_name()) in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'))
    with check ((select platform.current_role_name()) in ('EMPLOYMENT_MANAGER', 'CONSULTANT', 'SOCIAL_WORKER'));
grant select on placements.booking_reply to fodfaeste_app;

-- Only of who was invited; an older answer does not undo a newer. @param sequence as calendars count: the version less one @return whether it was taken in
create function placements.replied(wanted uuid, who text, said text, sequence integer, moment timestamptz) returns boolean
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    with taken as (
        insert into placements.booking_reply as r (organisation_id, booking_id, attendee, name, answer, booking_version, replied_at)
        select b.organisation_id, b.booking_id, lower(who), invited.name, said, sequence + 1, moment
          from placements.booking b
          join lateral (select b.contact as name where lower(b.contact_mail) = lower(who)
                        union all
                        select a.name from placements.booking_worker k
                          join identity.account a on a.organisation_id = k.organisation_id and a.account_id = k.account_id
                         where k.organisation_id = b.organisation_id and k.booking_id = b.booking_id and lower(a.email) = lower(who)
                        union all
                        select l.receiver from links.link l
                         where l.organisation_id = b.organisation_id and l.booking_id = b.booking_id and l.channel = 'MAIL'
                           and lower(l.address) = lower(who)
                        limit 1) invited on true
         where b.booking_id = wanted and sequence + 1 between 1 and b.version
        on conflict (organisation_id, booking_id, attendee) do update
            set answer = excluded.answer, booking_version = excluded.booking_version, replied_at = excluded.replied_at, name = excluded.name
          where excluded.booking_version >= r.booking_version
        returning 1)
    select exists (select from taken);
end;
revoke execute on function placements.replied(uuid, text, text, integer, timestamptz) from public;
grant usage on schema placements to fodfaeste_post;
grant execute on function placements.replied(uuid, text, text, integer, timestamptz) to fodfaeste_post;
