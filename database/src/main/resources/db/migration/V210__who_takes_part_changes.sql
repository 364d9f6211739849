-- Who takes part in a booked talk can be changed. What an interpreter or a calendar answered holds as long as when, where and in which language are
-- the same: whoever is in it still need not answer again because a colleague comes along.
alter table placements.booking
    -- when who of us takes part was last changed; empty where it is as it was booked
    add column workers_changed_at timestamptz,
    -- the version since which when, where and language are the same
    add column same_since integer;
update placements.booking set same_since = version;
alter table placements.booking
    alter column same_since set default 1,
    alter column same_since set not null,
    add check (same_since between 1 and version);

drop trigger has_versions on placements.booking;
create trigger has_versions before update on placements.booking for each row
    when ((old.day, old.begins_at, old.minutes, old.place, old.cancelled_on, old.with_person, old.contact, old.contact_mail, old.interpreter,
           old.workers_changed_at)
          is distinct from
          (new.day, new.begins_at, new.minutes, new.place, new.cancelled_on, new.with_person, new.contact, new.contact_mail, new.interpreter,
           new.workers_changed_at))
    execute function platform.next_version();

create function placements.is_another_talk() returns trigger
    language plpgsql as $$
begin
    new.same_since := new.version;
    return new;
end $$;
-- After has_versions, by its name.
create trigger is_another_talk before update on placements.booking for each row
    when ((old.day, old.begins_at, old.minutes, old.place, old.cancelled_on, old.interpreter)
          is distinct from
          (new.day, new.begins_at, new.minutes, new.place, new.cancelled_on, new.interpreter))
    execute function placements.is_another_talk();

grant update (with_person, contact, contact_mail, interpreter, workers_changed_at) on placements.booking to fodfaeste_app;
grant delete on placements.booking_worker to fodfaeste_app;
-- What somebody answered who takes no part any more is nobody's news.
grant delete on placements.booking_reply to fodfaeste_app;

create or replace view placements.interpreter_says with (security_invoker) as
    select distinct on (n.booking_id, n.asked_id) n.*
      from placements.interpreter_answer n
      join placements.booking b on b.organisation_id = n.organisation_id and b.booking_id = n.booking_id and n.booking_version >= b.same_since
     order by n.booking_id, n.asked_id, n.interpreter_answer_id desc;

create or replace view links.interpreter_talk with (security_barrier) as
    select b.booking_id, b.course_id, b.day, b.begins_at, b.minutes, b.place, b.interpreter as language, b.cancelled_on is not null as cancelled,
           b.version, own.yes as said_yes, own.booking_version as said_version,
           exists (select from (select distinct on (n.asked_id) n.yes
                                  from placements.interpreter_answer n
                                 where n.organisation_id = b.organisation_id and n.booking_id = b.booking_id and n.booking_version >= b.same_since
                                   and n.asked_id <> l.link_id
                                 order by n.asked_id, n.interpreter_answer_id desc) other
                    where other.yes) as taken,
           b.same_since
      from links.link l
      join placements.booking b on b.organisation_id = l.organisation_id and b.booking_id = l.booking_id
      left join lateral (select n.yes, n.booking_version from placements.interpreter_answer n
                          where n.organisation_id = b.organisation_id and n.booking_id = b.booking_id and n.asked_id = l.link_id
                          order by n.interpreter_answer_id desc limit 1) own on true
     where l.link_id = links.acting() and l.purpose = 'INTERPRETER' and b.interpreter is not null;
