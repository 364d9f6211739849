package dk.fodfaeste.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fodfaeste.HouseTest;
import dk.fodfaeste.TestHouse;
import dk.fodfaeste.Town;
import dk.fodfaeste.identity.Role;
import dk.fodfaeste.identity.web.Access;
import dk.fodfaeste.intake.Imports;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Text that nobody types, in every field of every route: never an error of ours. */
class AtTheDoorTest extends HouseTest {

    private static final List<String> ODD = List.of(
            "a\u0000b\u0001\b\u001b[31m\u007f\u0085\u009f\ud800x\udfffy\uffff\ufdd0",
            "\u202e\u200b\ufeff" + "😀".repeat(200),
            "' or ''='%00%zz {0} ${7*7} #{1}",
            "x".repeat(1_900));

    private static final Map<String, String> IDS = Map.of(
            "personId", "select person_id from people.person limit 1",
            "companyId", "select company_id from companies.company limit 1",
            "workplaceId", "select workplace_id from companies.workplace limit 1",
            "taskId", "select task_id from companies.task limit 1",
            "courseId", "select course_id from placements.course limit 1",
            "accountId", "select account_id from identity.account where role = 'CONSULTANT' limit 1");

    /** Fields that forms read by their names from all that was sent. */
    private static final List<String> COMMON = List.of(
            "q",
            "text",
            "note",
            "about",
            "purpose",
            "reason",
            "name",
            "email",
            "sort",
            "show",
            "which",
            "page",
            "version",
            "day",
            "startsOn",
            "hours",
            "minutes",
            "person",
            "workplace",
            "key",
            "clientKey",
            "lang");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Access access;

    @Autowired
    private Imports imports;

    @Test
    void noRouteBreaksOnTextThatNobodyTypes() throws Exception {
        Town.moveIn(imports, house, Town.example());
        List<String> broken = new ArrayList<>();
        for (var route : requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
            for (RequestMethod method : route.getKey().getMethodsCondition().getMethods()) {
                for (String pattern : route.getKey().getPatternValues()) {
                    for (String odd : ODD) {
                        String answer = answer(method.asHttpMethod(), pattern, fields(route.getValue()), odd);
                        if (!answer.matches("[234].*")) {
                            broken.add("%s %s %s: %s"
                                    .formatted(
                                            method,
                                            pattern,
                                            odd.codePoints().boxed().limit(5).toList(),
                                            answer));
                        }
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** Its status, or what was thrown. */
    private String answer(HttpMethod method, String pattern, Set<String> fields, String odd) throws Exception {
        String path = filled(pattern);
        Role role = Arrays.stream(Role.values())
                .filter(each -> access.allows(each, method, path))
                .findFirst()
                .orElse(Role.ADMINISTRATOR);
        var request = MockMvcRequestBuilders.request(method, path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .with(house.signedIn(role))
                .with(csrf());
        fields.forEach(field -> request.param(field, odd));
        try {
            return Integer.toString(
                    web.perform(request).andReturn().getResponse().getStatus());
        } catch (ServletException | RuntimeException thrown) {
            return String.valueOf(thrown);
        }
    }

    /** Of what there is, where there is one: a page that is not there breaks on nothing. */
    private String filled(String pattern) throws SQLException {
        String path = pattern;
        try (var owner = TestHouse.owner();
                var query = owner.createStatement()) {
            for (var id : IDS.entrySet()) {
                if (path.contains("{" + id.getKey() + "}")) {
                    try (var rows = query.executeQuery(id.getValue())) {
                        path = rows.next() ? path.replace("{" + id.getKey() + "}", rows.getString(1)) : path;
                    }
                }
            }
        }
        return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static Set<String> fields(HandlerMethod handler) {
        Set<String> fields = new TreeSet<>(COMMON);
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                fields.add(String.valueOf(parameter.getParameter().getName()));
            } else if (parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(each -> fields.add(each.getName()));
            }
        }
        return fields;
    }

    @Test
    void whatNobodySeesIsTakenOutAndTheRestIsKept() throws Exception {
        Town.moveIn(imports, house, List.of(Town.csv("virksomheder", "cvr;navn\n13585628;Caféen\n")));
        MockHttpServletResponse found = web.perform(MockMvcRequestBuilders.get("/companies")
                        .param("q", "Caf\u0000é\u0001en\ud800")
                        .with(house.signedIn(Role.CONSULTANT)))
                .andReturn()
                .getResponse();
        assertThat(found.getStatus()).isEqualTo(200);
        assertThat(found.getContentAsString()).contains("value=\"Caféen\"", "<b>1</b>");
    }

    @Test
    void aQuestionLongerThanAnybodyAsksIsRefused() throws Exception {
        assertThat(web.perform(MockMvcRequestBuilders.get("/people")
                                .param("q", "a".repeat(2_001))
                                .with(house.signedIn(Role.CONSULTANT)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(414);
    }

    @Test
    void theSignInTakesThemToo() throws Exception {
        for (String odd : ODD) {
            assertThat(web.perform(MockMvcRequestBuilders.post("/sign-in")
                                    .with(csrf())
                                    .param("email", "consultant@huset.example" + odd)
                                    .param("password", odd))
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl())
                    .isIn("/sign-in?wrong", "/sign-in?locked");
        }
    }
}
