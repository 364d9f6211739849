package dk.fodfaeste.cluster;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A kind of writing: a form that somebody of the demo sends again and again, with other words each time.
 *
 * @param who name of the demo's sign-in: {@code konsulent}
 * @param counted the table of which each of them makes one row, and no other kind of writing does
 * @param form what is sent with a word
 */
record Writing(String who, String address, String counted, Function<String, Map<String, String>> form) {

    static Writing observation(String person) {
        return new Writing(
                "konsulent",
                "/observe",
                "discovery.observation",
                word -> Map.of(
                        "person", person,
                        "dimension", "PUNCTUAL",
                        "level", "3",
                        "seenOn", "2026-11-23",
                        "timesSeen", "1",
                        "clientKey", UUID.randomUUID().toString()));
    }

    static Writing newPerson() {
        return new Writing("konsulent", "/people/new", "people.person", word -> Map.of("firstName", word));
    }

    static Writing contact(String company) {
        return new Writing(
                "chef",
                "/companies/" + company + "/contacts",
                "companies.contact",
                word -> Map.of("contactedOn", "2026-11-20", "about", word));
    }

    static Writing contactPerson(String company) {
        return new Writing(
                "konsulent",
                "/companies/" + company + "/contact-persons",
                "companies.contact_person",
                word -> Map.of("name", word, "role", "REPRESENTATIVE"));
    }

    static Writing task(String workplace) {
        return new Writing(
                "konsulent",
                "/workplaces/" + workplace + "/tasks/new",
                "companies.task",
                word -> Map.of("name", word, "minutes", "30", "timesPerWeek", "2", "MONDAY", "on", "FRIDAY", "on"));
    }

    static Writing note(String person) {
        return new Writing(
                "socialraadgiver",
                "/people/" + person + "/case-room/notes",
                "case_room.note",
                word -> Map.of("body", word, "tier", "FILE"));
    }

    static Writing grant(String course) {
        return new Writing(
                "konsulent",
                "/courses/" + course + "/grants",
                "grants.application",
                word -> Map.of(
                        "what", "MENTOR",
                        "kind", "REFUSED",
                        "happenedOn", "2026-11-20",
                        "complainBy", "2026-12-18",
                        "reference", word));
    }

    static Writing account() {
        return new Writing(
                "administrator",
                "/administration/accounts/new",
                "identity.account",
                word -> Map.of(
                        "name", word,
                        "email", word.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "") + "@huset.example",
                        "role", "CONSULTANT",
                        "active", "true",
                        "password", "tre små ord her"));
    }
}
