-- Whether what a form asks for is done, written in the transaction that does it: so that a node that dies between doing and answering leaves
-- neither a form that is done twice nor one that can never be sent again.
alter table identity.sent_form add column done boolean not null default false;

-- True where it is: a transaction that has written nothing has done nothing.
create function identity.form_is_done(sent bytea) returns boolean
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    with marked as (
        update identity.sent_form
        set done = true
        where organisation_id = nullif(current_setting('fodfaeste.organisation_id', true), '')::uuid
          and account_id = nullif(current_setting('fodfaeste.account_id', true), '')::uuid
          and digest = sent
          and pg_current_xact_id_if_assigned() is not null
        returning 1)
    select exists (select from marked)
$$;
revoke execute on function identity.form_is_done(bytea) from public;
grant execute on function identity.form_is_done(bytea) to fodfaeste_app, fodfaeste_door;
