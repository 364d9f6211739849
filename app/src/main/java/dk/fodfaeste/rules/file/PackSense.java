package dk.fodfaeste.rules.file;

import dk.fodfaeste.rules.law.Said;
import dk.fodfaeste.rules.law.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What no schema can ask of a pack: that names lead somewhere, days have an order, and no two variants speak at once. */
final class PackSense {

    private final JsonNode json;
    private final List<PackProblem> problems = new ArrayList<>();

    PackSense(JsonNode json) {
        this.json = json;
    }

    List<PackProblem> problems() {
        Set<String> groups = names("targetGroups", "code");
        Set<String> instruments = names("instruments", "id");
        JsonNode list = json.required("targetGroups");
        for (int at = 0; at < list.size(); at++) {
            ofGroup("targetGroups[" + at + "]", list.get(at), groups);
        }
        JsonNode rules = json.required("rules");
        for (int at = 0; at < rules.size(); at++) {
            ofRule("rules[" + at + "]", rules.get(at), groups, instruments);
        }
        if (rules.valueStream()
                .noneMatch(rule -> rule.required("function").asString().equals("FULL_TIME"))) {
            say("rules", "rules.file.noFullTime", "");
        }
        if (problems.isEmpty()) {
            ofVariants(rules);
            new PackGroups(list).problems().forEach(each -> say(each.where(), each.key(), each.argument()));
        }
        return problems;
    }

    private Set<String> names(String list, String field) {
        Set<String> names = new HashSet<>();
        JsonNode all = json.required(list);
        for (int at = 0; at < all.size(); at++) {
            String name = all.get(at).required(field).asString();
            if (!names.add(name)) {
                say(list + "[" + at + "]." + field, "rules.file.twice", name);
            }
        }
        return names;
    }

    private void ofGroup(String where, JsonNode group, Set<String> groups) {
        ofDays(where, group);
        JsonNode becomes = group.path("becomes");
        for (int at = 0; at < becomes.size(); at++) {
            known(
                    where + ".becomes[" + at + "].code",
                    becomes.get(at).required("code").asString(),
                    groups,
                    "rules.file.noGroup");
        }
    }

    private void ofRule(String where, JsonNode rule, Set<String> groups, Set<String> instruments) {
        ofDays(where, rule);
        PackShape.codes(rule, "instruments")
                .forEach(each -> known(where + ".instruments", each, instruments, "rules.file.noInstrument"));
        PackShape.codes(rule, "targetGroups")
                .forEach(each -> known(where + ".targetGroups", each, groups, "rules.file.noGroup"));
        for (String list : List.of("groups", "exemptWhereEmployed")) {
            PackShape.codes(rule.required("parameters"), list)
                    .forEach(each -> known(where + ".parameters." + list, each, groups, "rules.file.noGroup"));
        }
        PackParameters.wrong(rule).forEach((field, key) -> say(where + ".parameters." + field, key, ""));
        boolean forAll = rule.required("function").asString().equals("FULL_TIME");
        if (forAll != PackShape.codes(rule, "instruments").isEmpty()) {
            say(where + ".instruments", forAll ? "rules.file.forAll" : "rules.file.forSome", "");
        }
        if (rule.path("abolished").asBoolean(false) && !rule.has("validTo")) {
            say(where + ".abolished", "rules.file.abolished", "");
        }
    }

    private void ofDays(String where, JsonNode each) {
        if (each.has("validTo")
                && LocalDate.parse(each.get("validTo").asString())
                        .isBefore(LocalDate.parse(each.required("validFrom").asString()))) {
            say(where + ".validTo", "rules.file.order", each.get("validTo").asString());
        }
    }

    private void known(String where, String name, Set<String> names, String key) {
        if (!names.contains(name)) {
            say(where, key, name);
        }
    }

    private void ofVariants(JsonNode rules) {
        Map<String, List<Integer>> earlier = new HashMap<>();
        for (int at = 0; at < rules.size(); at++) {
            List<Integer> same =
                    earlier.computeIfAbsent(rules.get(at).required("id").asString(), id -> new ArrayList<>());
            for (int before : same) {
                ofTwo(at, rules.get(at), before, rules.get(before));
            }
            same.add(at);
        }
    }

    private void ofTwo(int at, JsonNode rule, int before, JsonNode earlier) {
        String where = "rules[" + at + "]";
        if (!rule.required("function").equals(earlier.required("function"))
                || !PackShape.codes(rule, "instruments").equals(PackShape.codes(earlier, "instruments"))
                || !when(rule).equals(when(earlier))) {
            say(where, "rules.file.variant", PackPlace.of("rules[" + before + "]", json));
        }
        Validity days = PackShape.validity(rule);
        if (days.overlaps(PackShape.validity(earlier)) && share(rule, earlier)) {
            say(where, "rules.file.overlap", PackPlace.of("rules[" + before + "]", json));
        }
    }

    private static String when(JsonNode rule) {
        return rule.path("when").asString("BEFORE");
    }

    /** Whether two variants are for some of the same; one that names no groups gives way to one that does. */
    private static boolean share(JsonNode one, JsonNode other) {
        Set<String> groups = PackShape.codes(one, "targetGroups");
        Set<String> others = PackShape.codes(other, "targetGroups");
        boolean employers = !one.has("employer")
                || !other.has("employer")
                || one.get("employer").equals(other.get("employer"));
        boolean sameGroups = groups.isEmpty() ? others.isEmpty() : !Collections.disjoint(groups, others);
        return employers && sameGroups && one.has("employer") == other.has("employer");
    }

    private void say(String where, String key, String argument) {
        problems.add(new PackProblem(PackPlace.of(where, json), Said.of(key, argument)));
    }
}
