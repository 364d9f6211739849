-- A company, or one of its workplaces, is closed for a reason: nobody new is asked there, and what runs stays. It can be opened again.
alter table companies.company
    add column closed_on date,
    add column closed_for text check (closed_for in ('CLOSED_DOWN', 'MOVED_AWAY', 'WANTS_NO_MORE', 'MERGED', 'OTHER')),
    add check ((closed_on is null) = (closed_for is null));
alter table companies.workplace
    add column closed_on date,
    add column closed_for text check (closed_for in ('CLOSED_DOWN', 'MOVED_AWAY', 'WANTS_NO_MORE', 'MERGED', 'OTHER')),
    add check ((closed_on is null) = (closed_for is null));
