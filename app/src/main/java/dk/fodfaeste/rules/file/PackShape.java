package dk.fodfaeste.rules.file;

import dk.fodfaeste.rules.functions.Functions;
import dk.fodfaeste.rules.functions.Parameters;
import dk.fodfaeste.rules.law.Certainty;
import dk.fodfaeste.rules.law.Employer;
import dk.fodfaeste.rules.law.LawRule;
import dk.fodfaeste.rules.law.LegalInstrument;
import dk.fodfaeste.rules.law.Pack;
import dk.fodfaeste.rules.law.TargetGroup;
import dk.fodfaeste.rules.law.TargetGroups;
import dk.fodfaeste.rules.law.Text;
import dk.fodfaeste.rules.law.Validity;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The types that the JSON of a pack becomes, once it is known to be right. */
final class PackShape {

    private PackShape() {}

    static Pack of(JsonNode json) {
        return new Pack(
                json.required("name").asString(),
                day(json, "published"),
                day(json, "inForceFrom"),
                text(json.required("about")),
                json.required("source").asString(),
                new TargetGroups(each(json, "targetGroups", PackShape::group)),
                each(json, "instruments", PackShape::instrument),
                each(json, "rules", PackShape::rule));
    }

    private static TargetGroup group(JsonNode json) {
        return new TargetGroup(
                json.required("code").asString(),
                text(json.required("text")),
                validity(json),
                json.required("paragraph").asString(),
                certainty(json),
                each(json, "becomes", PackShape::becomes));
    }

    private static TargetGroup.Becomes becomes(JsonNode json) {
        return new TargetGroup.Becomes(day(json, "from"), json.required("code").asString(), certainty(json));
    }

    private static LegalInstrument instrument(JsonNode json) {
        return new LegalInstrument(
                json.required("id").asString(),
                LegalInstrument.Kind.valueOf(json.required("kind").asString()),
                text(json.required("text")),
                json.required("paragraph").asString(),
                certainty(json),
                mayBeText(json, "byHand"));
    }

    private static LawRule rule(JsonNode json) {
        String function = json.required("function").asString();
        return new LawRule(
                json.required("id").asString(),
                codes(json, "instruments"),
                function,
                Functions.read(function, new Parameters(json.required("parameters"))),
                Optional.ofNullable(json.get("when"))
                        .map(when -> LawRule.When.valueOf(when.asString()))
                        .orElse(LawRule.When.BEFORE),
                codes(json, "targetGroups"),
                Optional.ofNullable(json.get("employer")).map(each -> Employer.valueOf(each.asString())),
                validity(json),
                json.has("abolished") && json.get("abolished").asBoolean(),
                json.required("paragraph").asString(),
                certainty(json),
                text(json.required("text")),
                mayBeText(json, "ask"),
                mayBeText(json, "remedy"));
    }

    static Validity validity(JsonNode json) {
        return new Validity(
                day(json, "validFrom"),
                Optional.ofNullable(json.get("validTo")).map(day -> LocalDate.parse(day.asString())));
    }

    static Set<String> codes(JsonNode json, String field) {
        return new LinkedHashSet<>(each(json, field, JsonNode::asString));
    }

    private static <T> List<T> each(JsonNode json, String field, Function<JsonNode, T> as) {
        return Optional.ofNullable(json.get(field)).stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(as)
                .toList();
    }

    private static Certainty certainty(JsonNode json) {
        return Certainty.valueOf(json.required("certainty").asString());
    }

    private static Text text(JsonNode json) {
        return new Text(json.required("da").asString(), json.required("en").asString());
    }

    private static Optional<Text> mayBeText(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).map(PackShape::text);
    }

    private static LocalDate day(JsonNode json, String field) {
        return LocalDate.parse(json.required(field).asString());
    }
}
