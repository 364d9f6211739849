-- The target group is written by hand in the case room too, so it counts as a change like the rest of the file.
drop trigger has_versions on case_room.case_file;
create trigger has_versions before update on case_room.case_file for each row
    when ((old.cause_sealed, old.health_sealed, old.cpr_sealed, old.target_group_sealed)
          is distinct from (new.cause_sealed, new.health_sealed, new.cpr_sealed, new.target_group_sealed))
    execute function platform.next_version();
