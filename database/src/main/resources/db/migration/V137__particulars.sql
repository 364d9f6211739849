-- What an agreement says beside its days: which of the law's purposes, the tasks, when in the week, where, what is adapted, how the hours rise step by
-- step, and when the next step is talked about. A version that is older than this says nothing of it.

alter table matching.agreement
    -- of rules/purposes.csv, as it was on the first day
    add column purpose_code   text check (purpose_code <> ''),
    add column tasks          text[] not null default '{}',
    -- [{"day": "MONDAY", "from": "08:00", "until": "11:00"}, …], a day once
    add column week           jsonb not null default '[]' check (jsonb_typeof(week) = 'array' and jsonb_array_length(week) <= 7),
    add column place          text check (place <> ''),
    -- what is adapted, in functional words
    add column accommodations text check (accommodations <> ''),
    -- after the first week there is a talk every so many weeks; null: as the house does
    add column talk_weeks     integer check (talk_weeks between 1 and 8),
    -- ordinary wage hours beside, from the first day
    add column wage_minutes   integer not null default 0 check (wage_minutes between 0 and 2220),
    -- [{"from": "2027-01-04", "minutesPerWeek": 600, "wageMinutes": 0}, …], after the first day and one after the other
    add column steps          jsonb not null default '[]' check (jsonb_typeof(steps) = 'array'),
    add column next_talk_on   date;
