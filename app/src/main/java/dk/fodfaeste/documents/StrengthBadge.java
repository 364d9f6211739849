package dk.fodfaeste.documents;

import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.discovery.SharedItem;
import dk.fodfaeste.discovery.SharedLine;
import dk.fodfaeste.platform.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * «Det kan jeg» for other programs: an {@code OpenBadgeCredential} of Open Badges 3.0 (1EdTech, https://www.imsglobal.org/spec/ob/v3p0/) as JSON-LD, one
 * achievement with a result for each strength, on its own scale. It is not signed, and says so: whoever needs to be sure asks the organisation. Of the
 * person it has no id and no number of ours; the name is in it because they carry it themselves.
 */
@Component
public class StrengthBadge {

    private static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    private static final Locale DANISH = Locale.of("da", "DK");

    private final MessageSource messages;
    private final JsonMapper json;

    StrengthBadge(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /**
     * @param name of the person
     * @param lines what they said yes to that others see; words of their own and how to reach them are left out
     * @param day on which it is made
     * @return UTF-8
     */
    public byte[] of(String organisation, String name, List<SharedLine> lines, LocalDate day) {
        Words words = new Words(messages, DANISH);
        List<SharedLine> strengths = lines.stream()
                .filter(line ->
                        line.dimension().isPresent() && line.item().level().isPresent())
                .toList();
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", CONTEXT);
        credential.put("id", urn("credential", name, day.toString(), strengths.toString()));
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("name", words.text("takeAlong.title"));
        credential.put("description", words.text("badge.unsigned", organisation));
        credential.put(
                "issuer", Map.of("id", urn("issuer", organisation), "type", List.of("Profile"), "name", organisation));
        credential.put(
                "validFrom",
                day.atStartOfDay().atOffset(ZoneOffset.UTC).toInstant().toString());
        credential.put("credentialSubject", subject(organisation, name, strengths, words));
        return json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(credential)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> subject(
            String organisation, String name, List<SharedLine> strengths, Words words) {
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", urn("achievement", organisation));
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", "Competency");
        achievement.put("name", words.text("takeAlong.title"));
        achievement.put("inLanguage", InLanguages.DANISH);
        achievement.put("description", words.text("badge.description", organisation));
        achievement.put("criteria", Map.of("narrative", words.text("badge.criteria")));
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("type", List.of("AchievementSubject"));
        subject.put(
                "identifier",
                List.of(Map.of(
                        "type", "IdentityObject", "identityHash", name, "identityType", "name", "hashed", false)));
        List<Map<String, Object>> descriptions = new ArrayList<>();
        List<Map<String, Object>> results = new ArrayList<>();
        strengths.forEach(line -> {
            descriptions.add(description(line, words));
            results.add(result(line));
        });
        if (!strengths.isEmpty()) {
            achievement.put("resultDescription", descriptions);
            subject.put("result", results);
        }
        subject.put("achievement", achievement);
        return subject;
    }

    /** The whole scale of a strength, lowest first. */
    private static Map<String, Object> description(SharedLine line, Words words) {
        var scale = line.dimension().orElseThrow().scale();
        List<Map<String, Object>> levels = new ArrayList<>();
        for (int level = 0; level < scale.bins().size(); level++) {
            levels.add(Map.of(
                    "id", level(line.item(), level),
                    "type", List.of("RubricCriterionLevel"),
                    "name", scale.bin(level).name(words)));
        }
        return Map.of(
                "id", urn("strength", line.item().item()),
                "type", List.of("ResultDescription"),
                "resultType", "RubricCriterionLevel",
                "name", line.dimension().orElseThrow().name(words),
                "rubricCriterionLevel", levels);
    }

    private static Map<String, Object> result(SharedLine line) {
        return Map.of(
                "type",
                List.of("Result"),
                "resultDescription",
                urn("strength", line.item().item()),
                "achievedLevel",
                level(line.item(), line.item().level().orElseThrow()));
    }

    private static String level(SharedItem item, int level) {
        return urn("level", item.item(), Integer.toString(level));
    }

    /** The same for the same, and nothing that leads back to a row of ours. */
    private static String urn(String... parts) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }
}
