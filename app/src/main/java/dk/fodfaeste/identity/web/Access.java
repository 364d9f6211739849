package dk.fodfaeste.identity.web;

import static dk.fodfaeste.identity.Role.ADMINISTRATOR;
import static dk.fodfaeste.identity.Role.CONSULTANT;
import static dk.fodfaeste.identity.Role.EMPLOYMENT_MANAGER;
import static dk.fodfaeste.identity.Role.ENTERPRISE_SUPERVISOR;
import static dk.fodfaeste.identity.Role.SOCIAL_WORKER;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.platform.web.Layout.NavigationItem;
import dk.fodfaeste.platform.web.Navigation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.AntPathMatcher;

/**
 * Who may open which address, and who may send a form to it: the one place where a role decides. The first rule that fits counts; an
 * address that no rule fits is closed to everybody, and a test tries every route as every role. What depends on more than the role,
 * as whose yes it is, is asked by the door that does it.
 */
@Component
public class Access implements Navigation {

    private static final Set<Role> KEEPERS = EnumSet.of(EMPLOYMENT_MANAGER, CONSULTANT);
    private static final Set<Role> TEAM = EnumSet.of(EMPLOYMENT_MANAGER, CONSULTANT, SOCIAL_WORKER);
    private static final Set<Role> OBSERVERS =
            EnumSet.of(EMPLOYMENT_MANAGER, CONSULTANT, SOCIAL_WORKER, ENTERPRISE_SUPERVISOR);
    private static final Set<Role> CASE_ROOM = EnumSet.of(EMPLOYMENT_MANAGER, SOCIAL_WORKER);
    private static final Set<Role> ADMINISTRATION = EnumSet.of(ADMINISTRATOR);
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    /** Where the addresses of links begin: their own door asks who comes. */
    private static final String BY_LINK = "/l/";

    /** Addresses that need no account. */
    public static final List<String> OPEN = List.of(
            "/sign-in",
            SignInChooser.ADDRESS,
            "/assets/**",
            "/calendar/*.ics",
            "/error",
            "/favicon.ico",
            "/health",
            BY_LINK + "**",
            "/offline",
            "/service-worker.js");

    private static final List<Rule> RULES = List.of(
            new Rule("/", EVERYBODY),
            new Rule("/today", EVERYBODY),
            new Rule("/sign-out", EVERYBODY),
            new Rule("/my-password", EVERYBODY),
            new Rule("/account", EVERYBODY),
            new Rule("/help/**", EVERYBODY),
            Rule.toSend("/absences/**", EVERYBODY, ""),
            new Rule("/absences", EnumSet.of(EMPLOYMENT_MANAGER)),
            new Rule("/absences/*", EVERYBODY),
            new Rule("/caseload", TEAM),
            new Rule("/caseload/*", EnumSet.of(EMPLOYMENT_MANAGER)),
            new Rule("/caseload/*/week", EnumSet.of(EMPLOYMENT_MANAGER)),
            new Rule("/week", TEAM),
            new Rule(KeptFormPage.ADDRESS, EVERYBODY),
            new Rule("/search/**", OBSERVERS),
            new Rule("/observe/**", OBSERVERS),
            new Rule("/day", EnumSet.of(ENTERPRISE_SUPERVISOR)),
            new Rule("/enterprises/**", OBSERVERS),
            new Rule("/people/*/case-room/**", CASE_ROOM),
            new Rule("/people/**", TEAM),
            new Rule("/companies/new", KEEPERS, "companies.notYours"),
            new Rule("/companies/*/edit", KEEPERS, "companies.notYours"),
            new Rule("/companies/*/workplaces/new", KEEPERS, "companies.notYours"),
            new Rule("/companies/*/contact-persons/*", KEEPERS, "companies.notYours"),
            new Rule("/companies/*/merge", KEEPERS, "companies.notYours"),
            new Rule("/workplaces/*/edit", KEEPERS, "companies.notYours"),
            new Rule("/workplaces/*/admission", KEEPERS, "companies.notYours"),
            new Rule("/workplaces/*/tasks/new", KEEPERS, "companies.notYours"),
            new Rule("/workplaces/*/inventory", KEEPERS, "companies.notYours"),
            Rule.toSend("/companies/*/one-more", EnumSet.of(EMPLOYMENT_MANAGER), "oneMore.notYours"),
            Rule.toSend("/companies/**", KEEPERS, "companies.notYours"),
            Rule.toSend("/workplaces/**", KEEPERS, "companies.notYours"),
            new Rule("/tasks/*/copies", KEEPERS, "companies.notYours"),
            Rule.toSend("/tasks/**", KEEPERS, "companies.notYours"),
            new Rule("/companies/**", TEAM),
            new Rule("/workplaces/**", TEAM),
            new Rule("/tasks/**", TEAM),
            new Rule("/plan/**", TEAM),
            new Rule("/proposals/*/managers-decision", EnumSet.of(EMPLOYMENT_MANAGER)),
            new Rule("/proposals/**", TEAM),
            new Rule("/courses/*/correction", EnumSet.of(EMPLOYMENT_MANAGER)),
            new Rule("/courses/**", TEAM),
            new Rule("/follow-ups/**", TEAM),
            new Rule("/calendar/**", TEAM),
            new Rule("/outbox/**", EnumSet.of(EMPLOYMENT_MANAGER, CONSULTANT, SOCIAL_WORKER, ADMINISTRATOR)),
            new Rule("/hand-over", EnumSet.of(EMPLOYMENT_MANAGER)),
            new Rule("/case-rooms/**", EnumSet.of(EMPLOYMENT_MANAGER)),
            new Rule("/case-room-accounts/**", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER)),
            new Rule("/administration/log/**", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER)),
            new Rule("/administration/rules/**", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER)),
            new Rule("/administration/plan-policy", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER)),
            new Rule("/administration/signing-policy", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER)),
            new Rule("/administration/follow-up-policy", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER)),
            new Rule("/administration/reminder-policy", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER)),
            new Rule("/administration/link-policy", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER)),
            new Rule("/administration/quiet-times/**", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER)),
            new Rule("/administration/find-out-policy", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER)),
            new Rule("/administration/progress-policy", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER)),
            new Rule("/administration/documents/**", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER)),
            Rule.toSend("/administration/catalogue/draft/in-force", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER), ""),
            Rule.toSend("/administration/catalogue/editions", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER), ""),
            Rule.toSend("/administration/catalogue/**", ADMINISTRATION, "catalogue.wrong.notYours"),
            new Rule("/administration/catalogue/new", ADMINISTRATION, "catalogue.wrong.notYours"),
            new Rule("/administration/catalogue/steps", ADMINISTRATION, "catalogue.wrong.notYours"),
            new Rule("/administration/catalogue/split", ADMINISTRATION, "catalogue.wrong.notYours"),
            new Rule("/administration/catalogue/merge", ADMINISTRATION, "catalogue.wrong.notYours"),
            new Rule("/administration/catalogue/**", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER)),
            new Rule("/administration/**", ADMINISTRATION));

    private static final List<Place> PLACES = List.of(
            new Place("navigation.today", "/today", 'i'),
            new Place("navigation.day", "/day", 'd'),
            new Place("navigation.observe", "/observe", 's'),
            new Place("navigation.people", "/people", 'm'),
            new Place("navigation.companies", "/companies", 'v', "/workplaces/", "/tasks/"),
            new Place("navigation.plan", "/plan", 'p', "/proposals/"),
            new Place("navigation.courses", "/courses", 'f'),
            new Place("navigation.import", "/administration/import", 'r'),
            new Place("navigation.accounts", "/administration/accounts", 'b'),
            new Place("navigation.log", "/administration/log", 'l'));

    private static final AntPathMatcher PATHS = new AntPathMatcher();

    /** The roles that may ask for the address with the method; empty where no rule fits. */
    public Optional<Set<Role>> rolesFor(HttpMethod method, String path) {
        return ruleFor(method, path).map(Rule::roles);
    }

    public boolean allows(Role role, HttpMethod method, String path) {
        return rolesFor(method, path).filter(roles -> roles.contains(role)).isPresent();
    }

    /** Whether any role may ask for the address: what nobody may is not there. */
    boolean knows(HttpMethod method, String path) {
        return ruleFor(method, path).isPresent();
    }

    private static Optional<Rule> ruleFor(HttpMethod method, String path) {
        return RULES.stream()
                .filter(rule -> !(rule.toSend() && method.equals(HttpMethod.GET)))
                .filter(rule -> PATHS.match(rule.pattern(), path))
                .findFirst();
    }

    /** Whether it is an address of a link, where nobody acts with their account. */
    static boolean isByLink(HttpServletRequest request) {
        return path(request).startsWith(BY_LINK);
    }

    /** The address within the program, decoded as the server decoded it. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    @Override
    public List<NavigationItem> itemsFor(String role, String path) {
        Role reader = Role.valueOf(role);
        return PLACES.stream()
                .filter(place -> allows(reader, HttpMethod.GET, place.address()))
                .map(place -> new NavigationItem(place.key(), place.address(), place.letter(), place.holds(path)))
                .toList();
    }

    @Override
    public boolean opens(String role, String address) {
        return allows(Role.valueOf(role), HttpMethod.GET, address);
    }

    @Override
    public boolean sends(String role, String address) {
        return allows(Role.valueOf(role), HttpMethod.POST, address);
    }

    @Override
    public String help(String path) {
        return HelpSections.of(path).map(section -> "/help/" + section).orElse("/help");
    }

    @Override
    public Optional<String> refusal(String method, String address) {
        return ruleFor(HttpMethod.valueOf(method), address).map(Rule::refusal).filter(key -> !key.isEmpty());
    }

    /**
     * @param toSend whether it is about everything but reading
     * @param refusal key of the words for those who are refused; empty where the common words do
     */
    private record Rule(String pattern, Set<Role> roles, boolean toSend, String refusal) {

        Rule(String pattern, Set<Role> roles) {
            this(pattern, roles, false, "");
        }

        Rule(String pattern, Set<Role> roles, String refusal) {
            this(pattern, roles, false, refusal);
        }

        static Rule toSend(String pattern, Set<Role> roles, String refusal) {
            return new Rule(pattern, roles, true, refusal);
        }
    }

    /** @param also where the addresses of its further pages begin */
    private record Place(String key, String address, char letter, String... also) {

        boolean holds(String path) {
            return path.startsWith(address) || Stream.of(also).anyMatch(path::startsWith);
        }
    }
}
