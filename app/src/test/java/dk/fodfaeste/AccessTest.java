package dk.fodfaeste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.web.Access;
import dk.fodfaeste.platform.web.Layout.NavigationItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that the program has, tried by every role. */
class AccessTest extends HouseTest {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Access access;

    @Test
    void everyRouteHasARule() {
        assertThat(routes())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(access.rolesFor(route.method(), route.path()))
                        .as(route.path())
                        .isPresent());
    }

    @Test
    void everyRouteOpensToItsRolesAlone() throws Exception {
        for (Route route : routes()) {
            Set<Role> allowed = access.rolesFor(route.method(), route.path()).orElseThrow();
            for (Role role : Role.values()) {
                int status = web.perform(request(route.method(), route.path())
                                .with(house.signedIn(role))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(status == 403)
                        .as("%s %s is closed to %s", route.method(), route.path(), role)
                        .isEqualTo(!allowed.contains(role));
            }
        }
    }

    @Test
    void aStrangerReachesNoRoute() throws Exception {
        for (Route route : routes()) {
            var response = web.perform(request(route.method(), route.path()).with(csrf()))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).as(route.path()).isIn(302, 401, 403);
            assertThat(response.getContentAsString()).as(route.path()).isEmpty();
        }
    }

    @Test
    void whatIsNotThereIsNotThereAndNotClosed() throws Exception {
        for (Role role : Role.values()) {
            int status = web.perform(request(HttpMethod.GET, "/no/such/place").with(house.signedIn(role)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(role.name()).isEqualTo(404);
        }
    }

    @Test
    void theCaseRoomIsForSocialWorkersAndManagers() {
        assertThat(access.rolesFor(HttpMethod.GET, "/people/" + UUID.randomUUID() + "/case-room"))
                .contains(Set.of(Role.SOCIAL_WORKER, Role.EMPLOYMENT_MANAGER));
    }

    private List<Route> routes() {
        AntPathMatcher paths = new AntPathMatcher();
        List<Route> routes = new ArrayList<>();
        for (RequestMappingInfo mapping :
                requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                if (Access.OPEN.stream().noneMatch(open -> paths.match(open, pattern))) {
                    String path =
                            pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                    var methods = mapping.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        routes.add(new Route(HttpMethod.GET, path));
                    }
                    methods.forEach(method -> routes.add(new Route(method.asHttpMethod(), path)));
                }
            }
        }
        return routes;
    }

    private record Route(HttpMethod method, String path) {}

    @Test
    void theMenuSaysWhereAPageBelongsThatLiesElsewhere() {
        Map.of("/workplaces/1", "/companies", "/tasks/1", "/companies", "/proposals/1", "/plan", "/people/1", "/people")
                .forEach((page, place) -> assertThat(access.itemsFor("CONSULTANT", page).stream()
                                .filter(NavigationItem::here)
                                .map(NavigationItem::address))
                        .as(page)
                        .containsExactly(place));
    }
}
