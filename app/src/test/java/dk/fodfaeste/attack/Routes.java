package dk.fodfaeste.attack;

import dk.fodfaeste.platform.database.EmbeddedDatabase;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The program's own routes, with ids of what is in its database, and the names of the fields that they read. */
final class Routes {

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("personId", "people.person"),
            Map.entry("companyId", "companies.company"),
            Map.entry("workplaceId", "companies.workplace"),
            Map.entry("taskId", "companies.task"),
            Map.entry("courseId", "placements.course"),
            Map.entry("proposalId", "matching.proposal"),
            Map.entry("followUpId", "placements.follow_up"),
            Map.entry("documentId", "documents.issued_document"),
            Map.entry("applicationId", "grants.application"),
            Map.entry("quietDaysId", "post.quiet_days"),
            Map.entry("messageId", "post.message"),
            Map.entry("bookingId", "placements.booking"),
            Map.entry("actionPointId", "placements.action_point"),
            Map.entry("signedPageId", "matching.signed_page"),
            Map.entry("successorId", "matching.successor"),
            Map.entry("contactPersonId", "companies.contact_person"),
            Map.entry("companyMergeId", "companies.company_merge"),
            Map.entry("observationId", "discovery.observation"),
            Map.entry("linkId", "links.link"),
            Map.entry("callId", "links.call_wanted"),
            Map.entry("questionId", "links.question"),
            Map.entry("accountId", "identity.account"));

    /** Fields that a page reads by name out of all that was sent. */
    private static final List<String> COMMON = List.of(
            "q",
            "page",
            "sort",
            "show",
            "which",
            "lang",
            "about",
            "note",
            "text",
            "reason",
            "purpose",
            "name",
            "email",
            "version",
            "day",
            "startsOn",
            "endsOn",
            "hours",
            "minutes",
            "person",
            "workplace",
            "task",
            "row",
            "kind",
            "week",
            "work",
            "invited",
            "state",
            "until");

    private final ConfigurableApplicationContext program;
    private final Map<String, String> ids = new HashMap<>();

    Routes(ConfigurableApplicationContext program) {
        this.program = program;
    }

    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        program.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().forEach(pattern -> {
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                        targets.add(new Target(
                                method.name(),
                                pattern.replaceAll("\\{[^}]+}", "{}"),
                                filled(pattern),
                                fields(handler)));
                    }
                }));
        return targets;
    }

    private String filled(String pattern) {
        String address = pattern;
        for (String name : TABLES.keySet()) {
            if (address.contains("{" + name + "}")) {
                address = address.replace("{" + name + "}", ids.computeIfAbsent(name, this::first));
            }
        }
        return address.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private String first(String name) {
        var address = program.getBean(EmbeddedDatabase.class).address();
        String column = name.equals("callId")
                ? "call_wanted_id"
                : name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
        try (var owner = DriverManager.getConnection(address.jdbcUrl(), address.owner(), address.password());
                var rows = owner.createStatement()
                        .executeQuery("select " + column + " from " + TABLES.get(name) + " order by 1 limit 1")) {
            return rows.next() ? rows.getString(1) : UUID.randomUUID().toString();
        } catch (java.sql.SQLException noSuchTable) {
            return UUID.randomUUID().toString();
        }
    }

    private static List<String> fields(HandlerMethod handler) {
        Set<String> fields = new TreeSet<>(COMMON);
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(each -> fields.add(each.getName()));
            } else {
                fields.add(String.valueOf(parameter.getParameter().getName()));
            }
        }
        return List.copyOf(fields);
    }
}
