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
import org.springframework.stereotype.Component;
import org.springframework.util.AntPathMatcher;

/**
 * Who may open which address: the one place. The first rule that fits an address counts; an address that no rule fits is closed to
 * everybody, and a test holds that every route has a rule.
 */
@Component
public class Access implements Navigation {

    private static final Set<Role> TEAM = EnumSet.of(EMPLOYMENT_MANAGER, CONSULTANT, SOCIAL_WORKER);
    private static final Set<Role> OBSERVERS =
            EnumSet.of(EMPLOYMENT_MANAGER, CONSULTANT, SOCIAL_WORKER, ENTERPRISE_SUPERVISOR);
    private static final Set<Role> CASE_ROOM = EnumSet.of(EMPLOYMENT_MANAGER, SOCIAL_WORKER);
    private static final Set<Role> ADMINISTRATION = EnumSet.of(ADMINISTRATOR);
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    /** Addresses that need no account. */
    public static final List<String> OPEN = List.of("/sign-in", "/assets/**", "/error", "/favicon.ico", "/health");

    private static final List<Rule> RULES = List.of(
            new Rule("/", EVERYBODY),
            new Rule("/today", EVERYBODY),
            new Rule("/sign-out", EVERYBODY),
            new Rule("/search/**", OBSERVERS),
            new Rule("/observe/**", OBSERVERS),
            new Rule("/people/*/case-room/**", CASE_ROOM),
            new Rule("/people/**", TEAM),
            new Rule("/companies/**", TEAM),
            new Rule("/workplaces/**", TEAM),
            new Rule("/tasks/**", TEAM),
            new Rule("/plan/**", TEAM),
            new Rule("/proposals/*/managers-decision", EnumSet.of(EMPLOYMENT_MANAGER)),
            new Rule("/proposals/**", TEAM),
            new Rule("/courses/**", TEAM),
            new Rule("/follow-ups/**", TEAM),
            new Rule("/administration/log/**", EnumSet.of(ADMINISTRATOR, EMPLOYMENT_MANAGER)),
            new Rule("/administration/**", ADMINISTRATION));

    private static final List<Place> PLACES = List.of(
            new Place("navigation.today", "/today"),
            new Place("navigation.observe", "/observe"),
            new Place("navigation.people", "/people"),
            new Place("navigation.companies", "/companies"),
            new Place("navigation.plan", "/plan"),
            new Place("navigation.courses", "/courses"),
            new Place("navigation.import", "/administration/import"),
            new Place("navigation.accounts", "/administration/accounts"),
            new Place("navigation.log", "/administration/log"));

    private static final AntPathMatcher PATHS = new AntPathMatcher();

    /** The roles that may open the address; empty where no rule fits. */
    public Optional<Set<Role>> rolesFor(String path) {
        return RULES.stream()
                .filter(rule -> PATHS.match(rule.pattern(), path))
                .findFirst()
                .map(Rule::roles);
    }

    public boolean allows(Role role, String path) {
        return rolesFor(path).filter(roles -> roles.contains(role)).isPresent();
    }

    /** The address within the program, decoded as the server decoded it. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    @Override
    public List<NavigationItem> itemsFor(String role, String path) {
        Role reader = Role.valueOf(role);
        return PLACES.stream()
                .filter(place -> allows(reader, place.address()))
                .map(place -> new NavigationItem(place.key(), place.address(), path.startsWith(place.address())))
                .toList();
    }

    @Override
    public boolean opens(String role, String address) {
        return allows(Role.valueOf(role), address);
    }

    private record Rule(String pattern, Set<Role> roles) {}

    private record Place(String key, String address) {}
}
