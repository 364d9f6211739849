-- A no, and a signature that is taken back by link, wait for one of ours too, as a call does: until somebody has seen to it.
alter table links.call_wanted drop constraint call_wanted_kind_check;
alter table links.call_wanted add constraint call_wanted_kind_check check (kind in ('CALL', 'WORRY', 'OTHER_DAYS', 'SAID_NO', 'TOOK_BACK'));
