package dk.fodfaeste.identity;

import static dk.fodfaeste.database.identity.Tables.ABSENCE;
import static dk.fodfaeste.database.identity.Tables.ACCOUNT;

import dk.fodfaeste.platform.Danish;
import dk.fodfaeste.platform.database.ReadOnce;
import dk.fodfaeste.platform.web.AccountNames;
import dk.fodfaeste.platform.web.Named;
import dk.fodfaeste.platform.web.NotFoundException;
import dk.fodfaeste.platform.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who work in the organisation, by name. */
@Service
@Transactional(readOnly = true)
public class Colleagues implements AccountNames {

    private static final String NAMES = "names of colleagues";
    private static final String STAFF = "colleagues";
    private static final String ALL = "all";
    private static final String SOME = "some";

    private final DSLContext database;
    private final Clock clock;

    Colleagues(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Map<UUID, String> names() {
        return ReadOnce.of(
                NAMES,
                ALL,
                () -> database.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME)
                        .from(ACCOUNT)
                        .fetchMap(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME));
    }

    @Override
    public Optional<String> nameOf(UUID accountId) {
        return Optional.ofNullable(names(List.of(accountId)).get(accountId));
    }

    /** The workplace that the account stands in, where it says so. */
    public Optional<UUID> workplaceOf(UUID accountId) {
        return database.select(ACCOUNT.WORKPLACE_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(accountId))
                .fetchOptional(ACCOUNT.WORKPLACE_ID);
    }

    /** Of those of the ids that are accounts of the organisation. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : ReadOnce.<Map<UUID, String>>before(NAMES, ALL)
                        .or(() -> ReadOnce.<Map<UUID, String>>before(NAMES, SOME)
                                .filter(some -> some.keySet().containsAll(ids)))
                        .map(known -> of(ids, known))
                        .orElseGet(() -> read(ids));
    }

    /** Names that a question about something else brought along. */
    public static void know(Map<UUID, String> names) {
        ReadOnce.<Map<UUID, String>>before(NAMES, SOME)
                .ifPresentOrElse(some -> some.putAll(names), () -> ReadOnce.know(NAMES, SOME, new HashMap<>(names)));
    }

    private static Map<UUID, String> of(Collection<UUID> ids, Map<UUID, String> all) {
        return all.entrySet().stream()
                .filter(each -> ids.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, String> read(Collection<UUID> ids) {
        return database.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.in(ids))
                .fetchMap(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME);
    }

    /** Those of the ids who work here and have an address, by name. */
    public List<Reached> reached(Collection<UUID> ids) {
        return database.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME, ACCOUNT.EMAIL, ACCOUNT.LANGUAGE)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.in(ids).and(ACCOUNT.ACTIVE).and(ACCOUNT.EMAIL.isNotNull()))
                .orderBy(Danish.order(ACCOUNT.NAME))
                .fetch(row -> new Reached(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Optional.ofNullable(row.value4()).map(Language::of).orElse(Language.DANISH)));
    }

    /** A colleague by mail. */
    public record Reached(UUID id, String name, String email, Language language) {}

    /** Everybody who works or worked here, and who of them is away today, in one question. */
    public Staff staff() {
        return ReadOnce.of(STAFF, ALL, () -> {
            Staff staff = new Staff(members());
            ReadOnce.know(NAMES, ALL, staff.names());
            return staff;
        });
    }

    private List<Member> members() {
        LocalDate today = LocalDate.now(clock);
        var deputy = ACCOUNT.as("deputy");
        return database.select(
                        ACCOUNT.ACCOUNT_ID,
                        ACCOUNT.NAME,
                        ACCOUNT.ROLE,
                        ACCOUNT.ACTIVE,
                        ACCOUNT.PHONE,
                        ABSENCE.LAST_DAY,
                        deputy.NAME)
                .from(ACCOUNT)
                .leftJoin(ABSENCE)
                .on(ABSENCE.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                .and(ABSENCE.FIRST_DAY.le(today).and(ABSENCE.LAST_DAY.ge(today)))
                .leftJoin(deputy)
                .on(deputy.ACCOUNT_ID.eq(ABSENCE.DEPUTY_ID))
                .orderBy(Danish.order(ACCOUNT.NAME))
                .fetch(row -> new Member(
                        row.value1(),
                        row.value2(),
                        Role.valueOf(row.value3()),
                        row.value4(),
                        Optional.ofNullable(row.value5()),
                        Optional.ofNullable(row.value6())
                                .map(until -> new Away(until, Optional.ofNullable(row.value7())))));
    }

    /** @param members by name */
    public record Staff(List<Member> members) {

        public Map<UUID, String> names() {
            return members.stream().collect(Collectors.toMap(Member::id, Member::name));
        }

        /** @throws NotFoundException when the organisation has no account of this id */
        public Member member(UUID id) {
            return members.stream()
                    .filter(member -> member.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("account " + id));
        }

        /** By name. */
        public List<Colleague> of(Role role) {
            return members.stream()
                    .filter(member -> member.active() && member.role() == role)
                    .map(Member::colleague)
                    .toList();
        }
    }

    /** @param away empty for who is here today */
    public record Member(UUID id, String name, Role role, boolean active, Optional<String> phone, Optional<Away> away)
            implements Named {

        @Override
        public String name(Words words) {
            return colleague().name(words);
        }

        public Colleague colleague() {
            return new Colleague(id, name, away);
        }
    }

    /** Told by name, and until when they are away, where work is given out. */
    public record Colleague(UUID id, String name, Optional<Away> away) implements Named {

        /** Of whom it does not matter. */
        public Colleague(UUID id, String name) {
            this(id, name, Optional.empty());
        }

        @Override
        public String name(Words words) {
            return away.map(each -> words.text(
                            each.deputy().isPresent() ? "absence.until.deputy" : "absence.until",
                            name,
                            words.shortDate(each.until()),
                            each.deputy().orElse("")))
                    .orElse(name);
        }
    }

    /** @param until the last day away @param deputy name of who stands in; empty where nobody does */
    public record Away(LocalDate until, Optional<String> deputy) {}
}
