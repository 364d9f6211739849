-- With or without help, and the person's own view of the same thing. Both stand beside what was seen; neither is reckoned with.
alter table discovery.observation
    add column help text check (help in ('ALONE', 'SHOWN', 'BESIDE')),
    add column own_level integer check (own_level between 0 and 7);

-- Whoever wrote it may change it while it is fresh.
call platform.has_versions('discovery.observation', 'level', 'times_seen', 'task', 'help', 'own_level', 'note');
