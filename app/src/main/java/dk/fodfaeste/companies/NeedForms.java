package dk.fodfaeste.companies;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.DimensionGroup;
import dk.fodfaeste.catalogue.Level;
import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Edits.Edit;
import dk.fodfaeste.platform.web.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Needs in the catalogue's words, and the form that adds one: first what it is about, then its level on that scale. */
@Component
public class NeedForms {

    private final Catalogue catalogue;

    NeedForms(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param chosen dimension that a need shall be added for, or empty; what stands there already is filled in */
    Form blank(List<Need> needs, String chosen) {
        Map<String, String> typed = new HashMap<>(Map.of("dimension", chosen));
        Optional<Need> before =
                needs.stream().filter(need -> need.dimension().equals(chosen)).findFirst();
        before.ifPresent(need -> {
            typed.put("leastBin", leastNow(need));
            typed.put("strength", need.strength().name());
            if (need.adaptable()) {
                typed.put("adaptable", "on");
            }
            need.adaptation().ifPresent(how -> typed.put("adaptation", how));
        });
        return Form.stored(typed, before.map(Need::version).orElse(0));
    }

    /** On the scale that is in force; nothing where its step counts no more. */
    private String leastNow(Need need) {
        return asked(need).stream()
                .filter(now -> now.dimension().equals(need.dimension()))
                .findFirst()
                .map(now -> Integer.toString(now.level()))
                .orElse("");
    }

    private List<Level> asked(Need need) {
        return catalogue.edition().asked(need.dimension(), need.leastBin(), need.edition());
    }

    /** @param page address of the page that the needs stand on @param now the needs there */
    Edit edit(String about, String page, Form form, Supplier<List<Need>> now) {
        Dimension dimension = catalogue.dimension(form.typed("dimension"));
        return new Edit(
                about,
                page + "?dimension=" + dimension.id(),
                page + "/needs",
                form,
                () -> blank(now.get(), dimension.id()),
                List.of(
                        new EditedField(
                                "leastBin",
                                words -> words.text("need.level") + " " + dimension.name(words),
                                typed -> typed.text("leastBin").map(Integer::valueOf),
                                words -> bin ->
                                        dimension.scale().bin((Integer) bin).name(words),
                                false),
                        EditedField.constant("strength", "need.strength", Need.Strength.class),
                        EditedField.ticked("adaptable", "need.canAdapt"),
                        EditedField.passage("adaptation", "need.how")));
    }

    /** @param page address of the page that the needs stand on */
    NeedsView show(String page, List<Need> needs, Form form) {
        Map<DimensionGroup, List<Dimension>> choices = new EnumMap<>(DimensionGroup.class);
        for (Dimension dimension : catalogue.dimensions()) {
            choices.computeIfAbsent(dimension.group(), group -> new ArrayList<>())
                    .add(dimension);
        }
        return new NeedsView(
                page,
                lines(needs),
                choices,
                catalogue.inUse(form.typed("dimension")),
                catalogue.edition().number(),
                form);
    }

    List<NeedLine> lines(List<Need> needs) {
        return needs.stream().map(this::line).toList();
    }

    /** In the words in force where it still asks of its dimension; else in those that it was written in, with what became of it. */
    private NeedLine line(Need need) {
        List<Level> now = asked(need);
        Optional<Level> same = now.stream()
                .filter(each -> each.dimension().equals(need.dimension()))
                .findFirst();
        Dimension dimension = same.isPresent()
                ? catalogue.dimension(need.dimension())
                : catalogue.at(need.edition()).dimension(need.dimension());
        return new NeedLine(
                need.id(),
                dimension,
                same.map(Level::level).orElse(need.leastBin()),
                need.strength(),
                need.adaptable(),
                need.adaptation(),
                same.isEmpty(),
                catalogue.find(need.dimension()).flatMap(Dimension::retiredOn),
                now.stream()
                        .filter(each -> !each.dimension().equals(need.dimension()))
                        .map(each -> catalogue.dimension(each.dimension()))
                        .toList(),
                need.version());
    }

    /** Empty when something is wrong, which the form then says. */
    Optional<WantedNeed> read(Form form) {
        Optional<Dimension> dimension = catalogue.inUse(form.typed("dimension"));
        if (dimension.isEmpty()) {
            boolean takenOut = catalogue.find(form.typed("dimension")).isPresent();
            form.refuse("dimension", takenOut ? "need.wrong.takenOut" : "need.wrong.dimension");
            return Optional.empty();
        }
        form.required("leastBin", "need.wrong.level");
        OptionalInt leastBin = form.whole("leastBin", 1, dimension.get().scale().highest(), "need.wrong.level");
        if (!isInTheseSteps(form, dimension.get())) {
            form.refuse("leastBin", "need.wrong.steps");
        }
        Optional<Need.Strength> strength = Stream.of(Need.Strength.values())
                .filter(each -> each.name().equals(form.typed("strength")))
                .findFirst();
        if (strength.isEmpty()) {
            form.refuse("strength", "need.wrong.strength");
        }
        Optional<String> adaptation = form.workWords("adaptation");
        boolean adaptable = form.isTicked("adaptable");
        if (adaptation.isPresent() && !adaptable) {
            form.refuse("adaptation", "need.wrong.adaptation");
        }
        return form.isRight()
                ? Optional.of(new WantedNeed(
                        dimension.get(), leastBin.getAsInt(), strength.orElseThrow(), adaptable, adaptation))
                : Optional.empty();
    }

    /** @param chosen what the need to add is about @param edition of the catalogue, in whose steps it is asked */
    public record NeedsView(
            String page,
            List<NeedLine> needs,
            Map<DimensionGroup, List<Dimension>> choices,
            Optional<Dimension> chosen,
            int edition,
            Form form) {}

    /** A page that was opened before the steps became others asks in steps that are there no more. */
    private boolean isInTheseSteps(Form form, Dimension now) {
        OptionalInt shown = form.whole("edition", 0, Integer.MAX_VALUE, "need.wrong.steps");
        return shown.isEmpty()
                || catalogue
                        .at(shown.getAsInt())
                        .find(now.id())
                        .filter(then -> then.scale().id().equals(now.scale().id()))
                        .isPresent();
    }

    /**
     * @param changed whether it asks nothing of its dimension any more
     * @param takenOut when the dimension was
     * @param instead what it is asked of now besides
     */
    public record NeedLine(
            UUID id,
            Dimension dimension,
            int leastBin,
            Need.Strength strength,
            boolean adaptable,
            Optional<String> adaptation,
            boolean changed,
            Optional<LocalDate> takenOut,
            List<Dimension> instead,
            int version) {}
}
