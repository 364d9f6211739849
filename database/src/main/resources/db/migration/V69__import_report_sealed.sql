-- What an import found repeats what stood in somebody's file. It lies sealed with the house's key, as the file does, and both go: the file
-- when the run is over, the run after thirty days. The log still says who imported what and when.
alter table intake.import_run add column report_sealed bytea;
alter table intake.import_run drop column report;
update intake.import_run
   set file_name = regexp_replace(file_name, '(\d{6})[- ]?\d{4}', '\1-••••', 'g')
 where file_name ~ '\d{6}[- ]?\d{4}';

create or replace function intake.put_away_old() returns void
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    update intake.import_run set state = 'DROPPED', file_sealed = null, ended_at = now()
     where state = 'READY' and started_at < now() - interval '14 days';
    delete from intake.import_run where started_at < now() - interval '30 days';
end;

-- Who asked for which long work is of no use after a month.
create function jobs.put_away_old() returns void
    language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    delete from jobs.job where ended_at < now() - interval '30 days';
end;
revoke execute on function jobs.put_away_old() from public;
grant execute on function jobs.put_away_old() to fodfaeste_jobs;
