package dk.fodfaeste.demo;

import dk.fodfaeste.companies.Companies;
import dk.fodfaeste.identity.Account;
import dk.fodfaeste.identity.AccountBook;
import dk.fodfaeste.identity.CaseRoomAccounts;
import dk.fodfaeste.identity.Entrance;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.SignIn;
import dk.fodfaeste.identity.SignedIn;
import dk.fodfaeste.intake.ImportReport;
import dk.fodfaeste.intake.Imports;
import dk.fodfaeste.intake.reading.Upload;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo organisation: the example import, and somebody to sign in as for every role. The same on every machine. */
@Component
class DemoTown {

    static final String PASSWORD = "fodfaeste-demo";
    static final String ADMINISTRATOR = "administrator@huset.example";
    static final Map<Role, String> SIGN_INS = signIns();

    private static final Map<Role, String> NAMES = Map.of(
            Role.EMPLOYMENT_MANAGER, "Chefen",
            Role.CONSULTANT, "Konsulent 1",
            Role.SOCIAL_WORKER, "Socialrådgiver 3",
            Role.ENTERPRISE_SUPERVISOR, "Værkstedslederen");

    private static final String SECOND = "Anden administrator";

    /** Gadens Genbrug, where the supervisor of the demo stands. */
    static final String SHOP = "1010457500";

    private static final List<String> SHEETS =
            List.of("borgere", "virksomheder", "arbejdssteder", "opgaver", "krav", "observationer", "forloeb");

    private final TransactionTemplate transactions;
    private final AccountBook accounts;
    private final Companies companies;
    private final Imports imports;
    private final DemoLife life;
    private final DemoSharing sharing;
    private final DemoProgress progress;
    private final DemoGrants grants;
    private final DemoFollowUp followUp;
    private final DemoLinks links;
    private final DemoContacts contacts;
    private final DemoDay day;
    private final DemoColleagues colleagues;
    private final DemoCatalogue catalogue;
    private final DemoRules rules;
    private final SignIn signIn;
    private final CaseRoomAccounts caseRooms;

    DemoTown(
            TransactionTemplate transactions,
            AccountBook accounts,
            Companies companies,
            Imports imports,
            DemoLife life,
            DemoSharing sharing,
            DemoProgress progress,
            DemoGrants grants,
            DemoFollowUp followUp,
            DemoLinks links,
            DemoContacts contacts,
            DemoDay day,
            DemoColleagues colleagues,
            DemoCatalogue catalogue,
            DemoRules rules,
            SignIn signIn,
            CaseRoomAccounts caseRooms) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.companies = companies;
        this.imports = imports;
        this.life = life;
        this.sharing = sharing;
        this.progress = progress;
        this.grants = grants;
        this.followUp = followUp;
        this.links = links;
        this.contacts = contacts;
        this.day = day;
        this.colleagues = colleagues;
        this.catalogue = catalogue;
        this.rules = rules;
        this.signIn = signIn;
        this.caseRooms = caseRooms;
    }

    private static Map<Role, String> signIns() {
        Map<Role, String> signIns = new EnumMap<>(Role.class);
        signIns.put(Role.EMPLOYMENT_MANAGER, "chef@huset.example");
        signIns.put(Role.CONSULTANT, "konsulent@huset.example");
        signIns.put(Role.SOCIAL_WORKER, "socialraadgiver@huset.example");
        signIns.put(Role.ENTERPRISE_SUPERVISOR, "vaerksted@huset.example");
        signIns.put(Role.ADMINISTRATOR, ADMINISTRATOR);
        return Collections.unmodifiableMap(signIns);
    }

    /** The administrator of a demo whose making was killed: the supervisor's place in the shop comes last. */
    Optional<Actor> halfBuilt() {
        Optional<SignedIn> administrator = account(ADMINISTRATOR);
        boolean whole = account(of(SIGN_INS, Role.ENTERPRISE_SUPERVISOR))
                .flatMap(SignedIn::workplaceId)
                .isPresent();
        return whole ? Optional.empty() : administrator.map(SignedIn::actor);
    }

    private Optional<SignedIn> account(String email) {
        return signIn.entrances(email).stream().findFirst().map(Entrance::account);
    }

    void build(Actor administrator) {
        Map<Role, Actor> actors = new EnumMap<>(Role.class);
        Acting.as(administrator, () -> {
            SIGN_INS.forEach((role, email) -> account(email).ifPresent(known -> actors.put(role, known.actor())));
            transactions.executeWithoutResult(status ->
                    SIGN_INS.forEach((role, email) -> actors.computeIfAbsent(role, missing -> employ(missing, email))));
            sayYesToCaseRooms();
            ImportReport report =
                    imports.write(SHEETS.stream().map(DemoTown::sheet).toList(), done -> {});
            if (!report.written()) {
                throw new IllegalStateException("the demo's own sheets were refused: " + report.refusals());
            }
            somebodyIsWrittenDownTwice();
            transactions.executeWithoutResult(status -> standInTheShop(of(actors, Role.ENTERPRISE_SUPERVISOR)));
        });
        life.begin(of(actors, Role.CONSULTANT), of(actors, Role.SOCIAL_WORKER));
        sharing.begin(of(actors, Role.CONSULTANT));
        colleagues.begin(
                of(actors, Role.EMPLOYMENT_MANAGER), of(actors, Role.CONSULTANT), of(actors, Role.SOCIAL_WORKER));
        progress.begin(of(actors, Role.CONSULTANT));
        grants.begin(of(actors, Role.CONSULTANT));
        followUp.begin(of(actors, Role.CONSULTANT));
        links.begin(of(actors, Role.CONSULTANT));
        contacts.begin(of(actors, Role.CONSULTANT));
        Acting.as(administrator, () -> transactions.executeWithoutResult(status -> catalogue.begin()));
        rules.begin(of(actors, Role.EMPLOYMENT_MANAGER));
        Acting.as(
                of(actors, Role.ENTERPRISE_SUPERVISOR), () -> transactions.executeWithoutResult(status -> day.begin()));
    }

    /** By the same telephone and another spelling, so that there is a possible double to look at. */
    private void somebodyIsWrittenDownTwice() {
        String sheet = "nr;fornavn;efternavn;telefon;konsulent\nB0121;Karin;Aly;30858244;Konsulent 2\n";
        imports.write(List.of(new Upload("borgere.csv", sheet.getBytes(StandardCharsets.UTF_8))), done -> {});
    }

    private static <T> T of(Map<Role, T> actors, Role role) {
        return java.util.Objects.requireNonNull(actors.get(role));
    }

    private Actor employ(Role role, String email) {
        Actor administrator = Acting.now();
        UUID id = UUID.randomUUID();
        String name = java.util.Objects.requireNonNull(NAMES.get(role));
        accounts.add(new Account(id, name, Optional.of(email), role, true, true), PASSWORD);
        return new Actor(administrator.organisationId(), id, role.name(), name, administrator.organisation());
    }

    /** An account opens no case room before a second administrator says yes; the demo's second one cannot sign in. */
    private void sayYesToCaseRooms() {
        Actor first = Acting.now();
        UUID second = accounts.all().stream()
                .filter(account -> account.name().equals(SECOND))
                .findFirst()
                .map(Account::id)
                .orElseGet(() -> accounts.addNamed(Role.ADMINISTRATOR, SECOND));
        Actor actor =
                new Actor(first.organisationId(), second, Role.ADMINISTRATOR.name(), SECOND, first.organisation());
        Acting.as(actor, () -> caseRooms.waiting().forEach(account -> caseRooms.approve(account.id())));
    }

    private void standInTheShop(Actor supervisor) {
        companies.ownWorkplaces().stream()
                .filter(workplace -> workplace.pNumber().equals(SHOP))
                .forEach(shop -> accounts.standIn(supervisor.accountId(), shop.id()));
    }

    private static Upload sheet(String name) {
        try (var stream = DemoTown.class.getResourceAsStream("/demo/" + name + ".csv")) {
            return new Upload(
                    name + ".csv", java.util.Objects.requireNonNull(stream).readAllBytes());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
