package dk.fodfaeste.bench;

import dk.fodfaeste.discovery.SharedItem;
import dk.fodfaeste.discovery.Sharing;
import dk.fodfaeste.engine.carousel.StepUp;
import dk.fodfaeste.identity.Language;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.links.CourseLinks;
import dk.fodfaeste.links.LinkPurpose;
import dk.fodfaeste.links.Links;
import dk.fodfaeste.links.Receiver;
import dk.fodfaeste.links.ShownLine;
import dk.fodfaeste.matching.Say;
import dk.fodfaeste.matching.decisions.Proposal;
import dk.fodfaeste.matching.proposals.Agreements;
import dk.fodfaeste.matching.proposals.Proposals;
import dk.fodfaeste.matching.proposals.Signatures;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.platform.Acting;
import dk.fodfaeste.platform.Actor;
import dk.fodfaeste.post.Channel;
import dk.fodfaeste.privacy.Consents;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What the pages by link cost, each looked at by several receivers in turn. */
final class LinkMeasure {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate UNTIL = TODAY.plusDays(7);
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private final ApplicationContext program;
    private final Connection owner;
    private final Look look;
    private final String house;

    LinkMeasure(ApplicationContext program, Connection owner, Look look) {
        this.program = program;
        this.owner = owner;
        this.look = look;
        this.house = "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
    }

    void print(Organisation organisation) throws SQLException {
        Actor sender = organisation.actor(owner, Role.EMPLOYMENT_MANAGER);
        List<UUID> proposals = in(
                sender,
                () -> ids(organisation, "PROPOSAL").stream().filter(this::agree).toList());
        List<Guest> companies = to(sender, proposals, this::company);
        print("company", "/course", companies);
        print("company", "/overview", companies);
        print("representative", "/ratio", to(sender, proposals, this::representative));
        print("municipality", "/case", to(sender, ids(organisation, "COURSE"), this::course));
        print("person", "/mine", to(sender, ids(organisation, "PERSON"), this::person));
    }

    private void print(String reader, String page, List<Guest> guests) {
        look.print(
                "/l/SECRET" + page,
                reader + " by link",
                number -> guests.get(number % guests.size()).get(page));
    }

    private <T> T in(Actor sender, Supplier<T> work) {
        TransactionTemplate transactions = program.getBean(TransactionTemplate.class);
        return Acting.as(sender, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private static List<UUID> ids(Organisation organisation, String what) {
        return Objects.requireNonNull(organisation.some().get(what)).stream()
                .map(UUID::fromString)
                .toList();
    }

    /** The terms, and the person's yes to be shown with two things. */
    private boolean agree(UUID proposalId) {
        Proposals proposals = program.getBean(Proposals.class);
        Proposal proposal = proposals.proposal(proposalId);
        if (!proposal.isOpen()) {
            return false;
        }
        new Say(proposals, program.getBean(Agreements.class), program.getBean(Signatures.class))
                .agree(
                        proposalId,
                        Say.terms(
                                LocalDate.of(2026, 12, 7),
                                Instrument.WORK_PLACEMENT,
                                Optional.of(StepUp.WAGE_HOURS),
                                Map.of()));
        program.getBean(Consents.class).give(proposal.personId(), "in person");
        program.getBean(Sharing.class)
                .approve(
                        proposal.personId(),
                        List.of(
                                item("PUNCTUAL", Optional.of(3), Optional.empty()),
                                item(SharedItem.WORDS, Optional.empty(), Optional.of("Jeg kan godt lide at bage"))));
        return true;
    }

    private static SharedItem item(String what, Optional<Integer> level, Optional<String> words) {
        return SharedItem.usual(what, level, words, TODAY, TODAY.plusMonths(6));
    }

    private List<Guest> to(Actor sender, List<UUID> about, Function<UUID, String> link) {
        return in(sender, () -> about.stream().map(link).toList()).stream()
                .map(path -> new Guest(house, path, this::code))
                .toList();
    }

    private String company(UUID proposalId) {
        UUID person = personOf(proposalId);
        return links().make(
                        LinkPurpose.COMPANY_COURSE,
                        proposalId,
                        person,
                        receiver("Ærø O'Brien", "aeroe@cafeen.example"),
                        UNTIL,
                        rows("select shared_item_id from discovery.shared_item where person_id = '" + person + "'")
                                .stream()
                                .map(id -> new ShownLine(UUID.fromString(id), "Jeg kan godt lide at bage"))
                                .toList());
    }

    private String representative(UUID proposalId) {
        return links().make(
                        LinkPurpose.REPRESENTATIVE,
                        proposalId,
                        personOf(proposalId),
                        receiver("Zoë Nguyễn", "zoe@cafeen.example"),
                        UNTIL,
                        List.of());
    }

    private String course(UUID courseId) {
        UUID person =
                UUID.fromString(rows("select person_id from placements.course where course_id = '" + courseId + "'")
                        .getFirst());
        return program.getBean(CourseLinks.class)
                .make(
                        LinkPurpose.MUNICIPALITY,
                        courseId,
                        Optional.empty(),
                        person,
                        receiver("Sagsbehandleren", "sag@kommunen.example"),
                        UNTIL,
                        UNTIL)
                .path();
    }

    private String person(UUID personId) {
        return links().makeToPerson(personId, receiver("عمر", "omar@post.example"), "ar", UNTIL);
    }

    private UUID personOf(UUID proposalId) {
        return program.getBean(Proposals.class).proposal(proposalId).personId();
    }

    private Links links() {
        return program.getBean(Links.class);
    }

    private static Receiver receiver(String name, String address) {
        return new Receiver(name, Channel.MAIL, address, Language.DANISH);
    }

    private String code() {
        Matcher code = CODE.matcher(rows("select words from post.message_text join post.message using (message_id)"
                        + " order by written_at desc limit 1")
                .getFirst());
        if (!code.find()) {
            throw new IllegalStateException("no code was sent");
        }
        return code.group();
    }

    private List<String> rows(String sql) {
        List<String> found = new ArrayList<>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
