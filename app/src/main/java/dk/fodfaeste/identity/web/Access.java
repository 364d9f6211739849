package dk.fodfaeste.identity.web;

import static dk.fodfaeste.identity.Role.ADMINISTRATOR;
import static dk.fodfaeste.identity.Role.CONSULTANT;
import static dk.fodfaeste.identity.Role.EMPLOYMENT_MANAGER;
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
    private static final Set<Role> CASE_ROOM = EnumSet.of(EMPLOYMENT_MANAGER, SOCIAL_WORKER);
    private static final Set<Role> ADMINISTRATION = EnumSet.of(ADMINISTRATOR);
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    /** Addresses that need no account. */
    public static final List<String> OPEN = List.of("/sign-in", "/assets/**", "/error", "/favicon.ico", "/health");

    private static final List<Rule> RULES = List.of(
            new Rule("/", EVERYBODY),
            new Rule("/today", EVERYBODY),
            new Rule("/sign-out", EVERYBODY),
            new Rule("/people/*/case-room/**", CASE_ROOM),
            new Rule("/people/**", TEAM),
            new Rule("/administration/**", ADMINISTRATION));

    private static final List<Place> PLACES = List.of(
            new Place("navigation.today", "/today"),
            new Place("navigation.people", "/people"),
            new Place("navigation.import", "/administration/import"));

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

    private record Rule(String pattern, Set<Role> roles) {}

    private record Place(String key, String address) {}
}
