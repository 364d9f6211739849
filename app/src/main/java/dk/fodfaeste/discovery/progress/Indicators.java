package dk.fodfaeste.discovery.progress;

import dk.fodfaeste.catalogue.ReferenceFile;
import dk.fodfaeste.discovery.progress.Indicator.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The indicators in each wording they ever had, as the catalogue's files hold them. A change of words is a new version in the files; the old
 * one stays, so that what was answered keeps its meaning.
 */
@Component
public class Indicators {

    private final TreeMap<Integer, Map<String, Indicator>> wordings = new TreeMap<>();

    public Indicators() {
        this("catalogue/indicators.csv", "catalogue/indicator-steps.csv");
    }

    Indicators(String indicators, String words) {
        Map<String, List<Step>> steps = steps(words);
        ReferenceFile.rows(indicators, ';', row -> {
            int wording = Integer.parseInt(row.get("version"));
            String id = row.get("id");
            wordings.computeIfAbsent(wording, version -> new LinkedHashMap<>())
                    .put(
                            id,
                            new Indicator(
                                    wording,
                                    id,
                                    Theme.valueOf(row.get("theme")),
                                    row.get("asked").equals("BOTH"),
                                    row.get("name_da"),
                                    row.get("name_en"),
                                    row.get("question_da"),
                                    row.get("question_en"),
                                    Objects.requireNonNull(steps.get(wording + " " + id), "steps of " + id)));
        });
    }

    /** In the order of their numbers, which the file keeps. */
    private static Map<String, List<Step>> steps(String file) {
        Map<String, List<Step>> steps = new LinkedHashMap<>();
        ReferenceFile.rows(file, ';', row -> {
            List<Step> of = steps.computeIfAbsent(
                    row.get("version") + " " + row.get("indicator"), indicator -> new ArrayList<>());
            of.add(new Step(row.get("text_da"), row.get("text_en")));
            if (Integer.parseInt(row.get("step")) != of.size()) {
                throw new IllegalStateException(file + ": the steps of " + row.get("indicator") + " are out of order");
            }
        });
        return steps;
    }

    /** The version that a talk begun today reads aloud. */
    public int latest() {
        return wordings.lastKey();
    }

    /** In the order of a talk. @throws IllegalArgumentException for a version that never was, which only a bug can cause */
    public List<Indicator> of(int wording) {
        return List.copyOf(version(wording).values());
    }

    public Optional<Indicator> find(int wording, String id) {
        return Optional.ofNullable(version(wording).get(id));
    }

    private Map<String, Indicator> version(int wording) {
        Map<String, Indicator> version = wordings.get(wording);
        if (version == null) {
            throw new IllegalArgumentException("there are no indicators of version " + wording);
        }
        return version;
    }
}
