package dk.fodfaeste.rules.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Where the target groups of a pack lead: none back to itself, and none to a group that is over by then. */
final class PackGroups {

    private final JsonNode groups;
    private final Map<String, JsonNode> byCode = new HashMap<>();
    private final List<Wrong> wrong = new ArrayList<>();

    /** @param groups whose codes are each there once, and whose successors are among them */
    PackGroups(JsonNode groups) {
        this.groups = groups;
        groups.forEach(group -> byCode.put(group.required("code").asString(), group));
    }

    List<Wrong> problems() {
        for (int at = 0; at < groups.size(); at++) {
            String code = groups.get(at).required("code").asString();
            String where = "targetGroups[" + at + "].becomes";
            if (leadsTo(code, code, new HashSet<>())) {
                wrong.add(new Wrong(where, "rules.file.circle", code));
            }
            ofSuccessors(where, groups.get(at).path("becomes"));
        }
        return wrong;
    }

    private boolean leadsTo(String from, String to, Set<String> seen) {
        JsonNode group = byCode.get(from);
        return group != null
                && group.path("becomes")
                        .valueStream()
                        .map(next -> next.required("code").asString())
                        .anyMatch(code -> code.equals(to) || seen.add(code) && leadsTo(code, to, seen));
    }

    private void ofSuccessors(String where, JsonNode becomes) {
        for (int at = 0; at < becomes.size(); at++) {
            String code = becomes.get(at).required("code").asString();
            LocalDate from = LocalDate.parse(becomes.get(at).required("from").asString());
            JsonNode next = byCode.get(code);
            if (next != null && PackShape.validity(next).isOverOn(from)) {
                wrong.add(new Wrong(where + "[" + at + "].code", "rules.file.endedGroup", code));
            }
        }
    }

    /** @param where in the file @param key of the words */
    record Wrong(String where, String key, String argument) {}
}
