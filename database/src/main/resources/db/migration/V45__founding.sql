-- Organisations are told apart by their names, where somebody chooses among them and where the operator founds a new one.
create unique index organisation_name on identity.organisation (lower(name));

-- The first organisation of an empty house, founded by the node that is first; the others that start at the same moment wait for it, and are
-- told that there is one.
create function identity.found_first_organisation(
    new_organisation uuid, organisation_name text, new_account uuid, account_name text, account_email text, account_hash text)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    lock table identity.organisation in share row exclusive mode;
    if exists (select from identity.organisation) then
        return false;
    end if;
    perform identity.found_organisation(
        new_organisation, organisation_name, new_account, account_name, account_email, account_hash);
    return true;
end $$;

revoke execute on function identity.found_first_organisation(uuid, text, uuid, text, text, text) from public;
grant execute on function identity.found_first_organisation(uuid, text, uuid, text, text, text) to fodfaeste_app;
