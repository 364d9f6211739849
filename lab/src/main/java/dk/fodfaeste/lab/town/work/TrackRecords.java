package dk.fodfaeste.lab.town.work;

import dk.fodfaeste.lab.town.Company;
import dk.fodfaeste.lab.town.TownPolicy;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The patience of companies (matching, § 8): what they said about being asked, and what two early stops in a row do. It is the companies'
 * own, and so the same for every way of working; who works with care also looks at {@link #careful}.
 */
final class TrackRecords {

    private static final int CAREFUL_DAYS = 90;
    private static final int STOPS_BEFORE_A_PAUSE = 2;
    private static final int NEVER = Integer.MIN_VALUE / 16;

    private final TownPolicy.Hosts hosts;
    private final Map<UUID, TrackRecord> records = new HashMap<>();

    TrackRecords(TownPolicy.Hosts hosts) {
        this.hosts = hosts;
    }

    /** @param stopsInRow since the last completed course or talk */
    private record TrackRecord(int askedIn, int stoppedIn, int stopsInRow, int pausedUntil) {}

    private TrackRecord of(UUID company) {
        return records.getOrDefault(company, new TrackRecord(NEVER, NEVER, 0, NEVER));
    }

    boolean mayBeAsked(Company company, int week) {
        TrackRecord record = of(company.id());
        return week >= record.pausedUntil && (week - record.askedIn) * 7 >= company.daysBetweenAsks();
    }

    Set<UUID> careful(Collection<Company> companies, int week) {
        return companies.stream()
                .map(Company::id)
                .filter(id -> (week - of(id).stoppedIn) * 7 <= CAREFUL_DAYS)
                .collect(Collectors.toUnmodifiableSet());
    }

    void asked(Company company, int week) {
        TrackRecord before = of(company.id());
        records.put(company.id(), new TrackRecord(week, before.stoppedIn, before.stopsInRow, before.pausedUntil));
    }

    void completed(Company company) {
        TrackRecord before = of(company.id());
        records.put(company.id(), new TrackRecord(before.askedIn, before.stoppedIn, 0, before.pausedUntil));
    }

    void stopped(Company company, int week) {
        TrackRecord before = of(company.id());
        boolean pauses = before.stopsInRow + 1 >= STOPS_BEFORE_A_PAUSE;
        records.put(
                company.id(),
                new TrackRecord(
                        before.askedIn,
                        week,
                        pauses ? 0 : before.stopsInRow + 1,
                        pauses ? week + hosts.pauseWeeks() : before.pausedUntil));
    }
}
