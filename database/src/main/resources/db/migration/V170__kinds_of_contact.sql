-- How we were in touch with a company, and what came of it. Null in what was written before it was asked.
alter table companies.contact add column kind text check (kind in ('CALL', 'VISIT', 'MAIL', 'ABOUT_PERSON', 'THANKS'));
alter table companies.contact add column result text check (btrim(result) <> '' and length(result) <= 500);
