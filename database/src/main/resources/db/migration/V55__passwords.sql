-- A hash that was made with less work than is asked for today is made anew when its owner signs in; the password is the same, so is its date.
create function identity.replace_hash(of_account uuid, before text, after text) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    update identity.credential set password_hash = after where account_id = of_account and password_hash = before;
end;

revoke execute on function identity.replace_hash(uuid, text, text) from public;
grant execute on function identity.replace_hash(uuid, text, text) to fodfaeste_app;
