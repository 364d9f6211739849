-- Name, address and company of a workplace are written by hand too: two who write at once are told of each other.
drop trigger has_versions on companies.workplace;
create trigger has_versions before update on companies.workplace for each row
    when ((old.name, old.address, old.postal_code, old.company_id, old.places, old.ordinary_fte, old.supported_fte, old.closed_on, old.closed_for)
          is distinct from
          (new.name, new.address, new.postal_code, new.company_id, new.places, new.ordinary_fte, new.supported_fte, new.closed_on, new.closed_for))
    execute function platform.next_version();
