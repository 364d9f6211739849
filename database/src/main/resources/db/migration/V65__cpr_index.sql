-- One number, one person. The number lies sealed, so what is compared is a keyed hash of it: another key than the house's finds nothing, and each
-- organisation has hashes of its own.
alter table case_room.case_file add column cpr_index bytea check (length(cpr_index) = 32);
create unique index one_person_of_a_number on case_room.case_file (organisation_id, cpr_index);

grant select (cpr_index) on case_room.case_file to fodfaeste_intake;
grant update (cpr_index) on case_room.case_file to fodfaeste_intake;
