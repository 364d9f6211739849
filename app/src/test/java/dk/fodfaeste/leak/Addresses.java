package dk.fodfaeste.leak;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where somebody may look: every route by itself, and the lists, searches and filters that are written down here. */
final class Addresses {

    private static final List<String> WITH_PARAMETERS = List.of(
            "/people?q=Inge",
            "/people?q=ostergaard inge",
            "/people?view=BOARD",
            "/people?closed=true",
            "/people?column=PHONE&column=EMAIL&column=MUNICIPALITY&column=POSTAL_CODE",
            "/people/export.xlsx?column=PHONE&column=WISHES",
            "/caseload?page=2",
            "/people/export.xlsx?q=Inge",
            "/people/doubles?firstName=Inge&lastName=Ostergaard",
            "/people/doubles?phone=30986324",
            "/observe?q=Inge",
            "/search?q=Inge",
            "/search?q=ostergaard inge",
            "/search?q=30858244",
            "/help?q=Inge",
            "/courses?which=ALL&sort=PERSON",
            "/courses/grants?what=COMPLAINT&mine=true",
            "/courses/outcomes?which=NOT_ASKED",
            "/courses/outcomes?which=ANSWERED",
            "/courses/outcomes/report?municipality=K%C3%B8benhavn&year=2026",
            "/courses/documents?q=Inge",
            "/courses/documents?kind=REFERRAL_ANSWER",
            "/outbox?q=Vibeke",
            "/outbox?which=HERE&sort=RECEIVER",
            "/companies?q=a",
            "/companies/{companyId}/merge?q=a",
            "/companies?place=2500&industry=56",
            "/companies/map?q=a",
            "/companies/map?place=k%C3%B8benhavn",
            "/companies/map?zoom=4&at=55.676,12.568",
            "/companies/map?nowhere=true",
            "/companies/map?show=CLOSED",
            "/companies?show=CAREFUL",
            "/companies?show=TALK_FIRST",
            "/companies?show=PAUSED",
            "/companies?show=QUIET",
            "/companies?show=THANKS",
            "/companies?show=CLOSED",
            "/people/{personId}/merge?double={proposedId}",
            "/people/{personId}/merge?q=Inge",
            "/administration/catalogue/dimension?id=PUNCTUAL",
            "/administration/catalogue/split?id=PUNCTUAL",
            "/administration/catalogue/merge?id=PUNCTUAL",
            "/administration/catalogue/steps?id=PUNCTUAL",
            "/administration/catalogue/draft?q=Inge",
            "/administration/catalogue/draft?person={personId}",
            "/people/{personId}/carving?q=a",
            "/workplaces/{partnerWorkplaceId}/carving",
            "/workplaces/{partnerWorkplaceId}/openings",
            "/workplaces/{partnerWorkplaceId}/opening?work={partnerWork}",
            "/workplaces/{partnerWorkplaceId}/week",
            "/workplaces/{ownWorkplaceId}/week",
            "/people/{personId}/week?week=2026-W49",
            "/people/{proposedId}/week",
            "/week?week=2026-W49",
            "/workplaces/{partnerWorkplaceId}/carving?known=NOT_YET",
            "/workplaces/{partnerWorkplaceId}/inventory",
            "/people/{personId}/carving/own?workplace={partnerWorkplaceId}",
            "/workplaces/{partnerWorkplaceId}/carving?q=Inge",
            "/people/{personId}?chapter=TALK",
            "/people/{personId}/progress/new?part=NEXT",
            "/people/{personId}/progress/{talkId}/correction?part=WAY",
            "/people/{personId}/progress/{talkId}/correction?part=NEXT",
            "/people/{proposedId}",
            "/people/{proposedId}/possibilities",
            "/people/{proposedId}/reach",
            "/people/{proposedId}/reach?far=true&zoom=4&at=55.676,12.568",
            "/people/{proposedId}/possibilities?q=a",
            "/courses?which=ALL",
            "/enterprises/{ownWorkplaceId}/day",
            "/enterprises/{ownWorkplaceId}/day?q=Inge",
            "/enterprises/{ownWorkplaceId}/shift?person={personId}",
            "/enterprises/{ownWorkplaceId}/shift?dimension=TILL",
            "/people/{personId}/carving?workplace={partnerWorkplaceId}");

    private Addresses() {}

    /** With the ids of what was hidden; where none is known, of nobody. */
    static List<String> all(Hiding hiding) {
        Stream<String> routes = hiding
                .program()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream());
        return Stream.concat(WITH_PARAMETERS.stream(), routes)
                .map(hiding::filled)
                .toList();
    }
}
