package dk.fodfaeste.privacy;

import dk.fodfaeste.platform.web.Counted;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks at with a page, as the log says it: a person, something that is found, or a list. What was typed is never said, for it may
 * be a CPR number or a cause; only of what kind it was, and how many were found.
 *
 * @param subject as the address calls it
 * @param personId whose page it is
 */
record Look(
        AuditLog.Action action, String subject, @Nullable UUID personId, String detail) {

    /** Pages that show nobody; an import asks for its own every second, and the log does not grow by being read. */
    private static final Set<String> OF_NOBODY = Set.of(
            "/",
            "/health",
            "/error",
            "/offline",
            "/service-worker.js",
            "/account",
            "/calendar",
            "/calendar/{secret}.ics",
            "/help",
            "/people/filters",
            "/help/keys",
            "/help/{section}",
            "/l/{secret}",
            "/l/{secret}/code",
            "/l/{secret}/course",
            "/l/{secret}/ratio",
            "/l/{secret}/talk",
            "/l/{secret}/case",
            "/l/{secret}/case/documents/{documentId}.pdf",
            "/l/{secret}/course/documents/{documentId}.pdf",
            "/l/{secret}/mine",
            "/l/{secret}/mine/photos/{observationId}.jpg",
            "/l/{secret}/mine/evaluations/{documentId}.pdf",
            "/l/{secret}/mine/strengths.pdf",
            "/l/{secret}/mine/strengths.jsonld",
            "/courses/outcomes/report",
            "/courses/outcomes/report.pdf",
            "/observe/sender",
            "/administration/catalogue",
            "/administration/catalogue/dimension",
            "/administration/catalogue/editions",
            "/administration/catalogue/merge",
            "/administration/catalogue/new",
            "/administration/catalogue/split",
            "/administration/catalogue/steps",
            "/administration/constants",
            "/administration/import/{runId}",
            "/administration/log",
            "/administration/documents",
            "/administration/documents/{document}",
            "/administration/documents/{document}/example.pdf",
            "/administration/find-out-policy",
            "/administration/follow-up-policy",
            "/administration/plan-policy",
            "/administration/rules",
            "/administration/signing-policy",
            "/administration/rules/in-force.json",
            "/administration/rules/{packId}/pack.json",
            "/administration/page-texts",
            "/administration/page-texts.csv",
            "/administration/progress-policy",
            "/administration/quiet-times",
            "/administration/reminder-policy",
            "/administration/link-policy",
            "/administration/accounts/new",
            "/companies/new",
            "/companies/{companyId}/edit",
            "/companies/{companyId}/workplaces/new",
            "/companies/{companyId}/planned-contacts",
            "/companies/{companyId}/history",
            "/companies/{companyId}/contact-persons",
            "/companies/{companyId}/contact-persons/{contactPersonId}",
            "/companies/{companyId}/headcount",
            "/companies/{companyId}/merge",
            "/workplaces/{workplaceId}/headcount",
            "/workplaces/{workplaceId}/edit",
            "/workplaces/{workplaceId}/inventory",
            "/workplaces/{workplaceId}/admission",
            "/workplaces/{workplaceId}/openings",
            "/workplaces/{workplaceId}/jobs/{jobId}/offer",
            "/workplaces/{workplaceId}/jobs/{jobId}/tilbud.pdf",
            "/people/new",
            "/workplaces/{workplaceId}/tasks/new",
            "/tasks/{taskId}/copies",
            "/tasks/{taskId}/photo",
            "/tasks/{taskId}/photo/content");

    /** Pages that say themselves whom they are about: the address does not. */
    private static final Set<String> SAID_ELSEWHERE = Set.of(
            "/courses/{courseId}",
            "/courses/{courseId}/agreement",
            "/courses/{courseId}/agreement/signed-pages/{signedPageId}",
            "/courses/{courseId}/agreement/signed-pages/{signedPageId}/content",
            "/courses/{courseId}/agreement/signed-pages/{signedPageId}/preview",
            "/courses/{courseId}/documents",
            "/courses/{courseId}/documents/{document}.pdf",
            "/courses/{courseId}/documents/issued/{documentId}.pdf",
            "/courses/{courseId}/follow-up",
            "/courses/{courseId}/follow-up/bookings/{bookingId}",
            "/courses/{courseId}/grants",
            "/courses/{courseId}/links",
            "/courses/{courseId}/grants/new",
            "/courses/{courseId}/grants/{applicationId}",
            "/courses/{courseId}/outcome",
            "/courses/{courseId}/state-form",
            "/observe/{observationId}/photo",
            "/observe/{observationId}/photo/content",
            "/outbox/{messageId}",
            "/outbox/{messageId}/content",
            "/people/export.xlsx",
            "/people/{personId}/profile.pdf",
            "/people/{personId}/referral-answer.pdf",
            "/people/{personId}/referral-answer/issued/{answerId}.pdf",
            "/proposals/{proposalId}",
            "/proposals/{proposalId}/links",
            "/proposals/{proposalId}/signed-pages/{signedPageId}",
            "/proposals/{proposalId}/signed-pages/{signedPageId}/content",
            "/proposals/{proposalId}/signed-pages/{signedPageId}/preview");

    private static final String OF_PERSON = "{personId}";
    private static final String WORDS = "q";
    private static final String PERSON = "person";
    private static final Set<String> NO_FILTERS = Set.of(WORDS, PERSON, "page", "sort", "lang");

    /**
     * @param route the pattern of the address
     * @param variables what stands in it
     * @param shown the page's view
     */
    static Optional<Look> of(HttpServletRequest request, String route, Map<?, ?> variables, Object shown) {
        if (OF_NOBODY.contains(route) || SAID_ELSEWHERE.contains(route) || route.startsWith("/sign-in")) {
            return Optional.empty();
        }
        Optional<UUID> person = id(variables.get("personId")).or(() -> id(request.getParameter(PERSON)));
        String words = Objects.requireNonNullElse(request.getParameter(WORDS), "");
        AuditLog.Action action = person.isPresent()
                ? AuditLog.Action.READ
                : words.isBlank() ? AuditLog.Action.LIST : AuditLog.Action.SEARCH;
        return Optional.of(new Look(
                action,
                subject(route),
                person.orElse(null),
                person.isPresent() ? "" : detail(request, words, variables, shown)));
    }

    private static Optional<UUID> id(@Nullable Object text) {
        try {
            return text instanceof String id && !id.isBlank() ? Optional.of(UUID.fromString(id)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** «/people/{personId}/case-room» is a look at the «case-room», the person's first page at the «overview», «/companies» at the «companies». */
    private static String subject(String route) {
        int person = route.indexOf(OF_PERSON);
        if (person >= 0) {
            String rest = route.substring(person + OF_PERSON.length())
                    .replaceAll("/\\{[^}]*}", "")
                    .replaceFirst("^/", "");
            return rest.isEmpty() ? "overview" : rest;
        }
        List<String> names = Arrays.stream(route.split("/"))
                .filter(part -> !part.isEmpty() && !part.startsWith("{"))
                .toList();
        return names.isEmpty() ? route : names.getLast();
    }

    private static String detail(HttpServletRequest request, String words, Map<?, ?> variables, Object shown) {
        List<String> said = new ArrayList<>();
        variables
                .values()
                .forEach(value ->
                        id(value).ifPresent(id -> said.add(id.toString().substring(0, 8))));
        if (!words.isBlank()) {
            said.add(kind(words));
        }
        if (shown instanceof Counted counted) {
            said.add(counted.counted() + " found");
        }
        Set<String> filters = new TreeSet<>(request.getParameterMap().keySet());
        filters.removeAll(NO_FILTERS);
        filters.removeIf(name ->
                !name.matches("[a-z]{1,20}") || request.getParameter(name).isBlank());
        if (!filters.isEmpty()) {
            said.add("by " + String.join(", ", filters));
        }
        String page = Objects.requireNonNullElse(request.getParameter("page"), "");
        if (page.matches("[0-9]{1,6}")) {
            said.add("page " + page);
        }
        return String.join("; ", said);
    }

    /** Ten digits are a CPR number, or may be one. */
    static String kind(String words) {
        int digits = words.replaceAll("[^0-9]", "").length();
        if (digits == 10) {
            return "a number like a CPR number";
        }
        if (digits > 0) {
            return "a number of " + digits + " digits";
        }
        int many = words.strip().split("[\\s-]+").length;
        return many == 1 ? "a word" : many + " words";
    }
}
