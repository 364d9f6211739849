package dk.fodfaeste.rules.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Where in a pack something is, so that somebody finds it: a number alone has to be counted, so the rule's own name stands beside. */
final class PackPlace {

    private static final Pattern NUMBERED = Pattern.compile("^(rules|targetGroups|instruments)\\[(\\d+)]");

    private static final int LONGEST = 80;

    private PackPlace() {}

    /** @param path «rules[3].parameters» @return «rules[3].parameters (placement.length)» where the rule has a name */
    static String of(String path, JsonNode pack) {
        Matcher numbered = NUMBERED.matcher(path);
        if (!numbered.find()) {
            return cut(path);
        }
        JsonNode one = pack.path(numbered.group(1)).path(Integer.parseInt(numbered.group(2)));
        JsonNode name = one.path(numbered.group(1).equals("targetGroups") ? "code" : "id");
        return name.isString() ? cut(path) + " (" + cut(name.asString()) + ")" : cut(path);
    }

    /** What somebody wrote, short enough for a line: a file may hold a name of a megabyte. */
    static String cut(String written) {
        return written.codePointCount(0, written.length()) <= LONGEST
                ? written
                : written.substring(0, written.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
