-- A note of the craft's own becomes one for the file: by its author alone, once, and not back. The first one stays where it was, as it was.
alter table case_room.note
    -- the craft's own note that this one was made of, and when that one was written
    add column of_note_id uuid,
    add column first_written_at timestamptz,
    add unique (organisation_id, note_id),
    add unique (organisation_id, of_note_id),
    add check ((of_note_id is null) = (first_written_at is null)),
    add check (of_note_id is null or tier = 'FILE'),
    add foreign key (organisation_id, of_note_id) references case_room.note (organisation_id, note_id) on delete cascade;

-- By the rights of whoever asks: another craft's note is none.
create function case_room.is_own_craft_note(wanted uuid, about uuid, written timestamptz) returns boolean
    language sql stable parallel safe
    return exists (select from case_room.note n
                    where n.note_id = wanted and n.person_id = about and n.tier = 'CRAFT'
                      and n.author_id = platform.current_account() and n.written_at = written);
revoke execute on function case_room.is_own_craft_note(uuid, uuid, timestamptz) from public;
grant execute on function case_room.is_own_craft_note(uuid, uuid, timestamptz) to fodfaeste_case_room;

create policy made_of_ones_own on case_room.note as restrictive for insert to fodfaeste_case_room
    with check (of_note_id is null
                or author_id = platform.current_account()
                   and case_room.is_own_craft_note(of_note_id, person_id, first_written_at));
