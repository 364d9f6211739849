package dk.fodfaeste.portal;

import dk.fodfaeste.links.PersonSide;
import dk.fodfaeste.links.PersonSide.Agreement;
import dk.fodfaeste.links.PersonSide.Course;
import dk.fodfaeste.links.words.PageLanguage;
import dk.fodfaeste.links.words.PageWords;
import dk.fodfaeste.placements.Staircase;
import dk.fodfaeste.placements.StaircaseDrawing;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.platform.web.RefusedException;
import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The person's own page.
 *
 * @param w words in the page's language
 * @param languages that the page can be read in
 * @param strengths what is known of them by what was seen, the surest of each
 * @param shares what they said yes to
 * @param asked what they are asked
 * @param worker who sent the link, by name
 * @param phone of the worker
 * @param form as it was typed
 * @param done key of what was just done; empty where nothing was
 * @param address of the page; empty in the preview, where nothing can be sent
 */
public record PersonPageView(
        PageWords w,
        List<PageLanguage> languages,
        PersonSide side,
        List<Strength> strengths,
        List<Item> shares,
        List<Item> asked,
        Staircase staircase,
        Optional<StaircaseDrawing> drawing,
        String worker,
        Optional<String> phone,
        LocalDate today,
        LocalDate shareUntil,
        Form form,
        String done,
        String address) {

    /** Kinds of refusal that the page has words for. */
    private static final Map<String, String> REFUSALS = Map.of(
            "form.long", "wrong.long",
            "form.noCpr", "wrong.cpr",
            "link.mine.wrong.missing", "wrong.missing",
            "link.mine.wrong.choose", "wrong.choose");

    public boolean isPreview() {
        return address.isEmpty();
    }

    /** Agreements that wait for the person's word. */
    public List<Agreement> toAnswer() {
        return side.agreements().stream().filter(Agreement::canBeAnswered).toList();
    }

    /** Those that they have answered, or that wait for others first. */
    public List<Agreement> others() {
        return side.agreements().stream().filter(each -> !each.canBeAnswered()).toList();
    }

    /** «the company · the municipality» */
    public Content waitsFor(Agreement agreement) {
        List<Content> parties = agreement.waitsFor().stream()
                .sorted()
                .map(party -> w.t("party." + party))
                .toList();
        return output -> {
            for (int number = 0; number < parties.size(); number++) {
                if (number > 0) {
                    output.writeUserContent(" · ");
                }
                parties.get(number).writeTo(output);
            }
        };
    }

    /** Courses that go on and whose next step is named. */
    public List<Course> ahead() {
        return side.courses().stream()
                .filter(course -> course.goesOn() && course.nextStep().isPresent())
                .toList();
    }

    public boolean hasNothingAhead() {
        return side.talks().isEmpty() && side.actions().isEmpty() && ahead().isEmpty() && others().isEmpty();
    }

    /** What is wrong with the field, in the page's language. */
    public Optional<Content> wrong(String field) {
        return form.wrong(field).map(key -> w.t(told(key)));
    }

    /** Why the whole was refused. */
    public Optional<Content> refusal() {
        return form.refusal().map(RefusedException::key).map(key -> w.t(told(key)));
    }

    private static String told(String key) {
        return key.startsWith("form.words.") ? "wrong.words" : REFUSALS.getOrDefault(key, "wrong.changed");
    }

    /** Where a photo of the work is. @param preview for who may see it with their account */
    public String photo(UUID observationId) {
        return isPreview()
                ? "/observe/" + observationId + "/photo/content"
                : address + "/photos/" + observationId + ".jpg";
    }

    /**
     * Something that was seen of them.
     *
     * @param name of what it is
     * @param level how, in the words of its scale
     * @param plain both, for a picture's description
     * @param photo id of the latest observation that has one
     */
    public record Strength(
            Content name, Content level, String plain, int times, LocalDate lastSeen, Optional<UUID> photo) {}

    /**
     * Something that is shared, or asked for.
     *
     * @param told what, as they hear it
     * @param receiver a company's name, or who else
     * @param until the last day
     */
    public record Item(
            UUID id, Content told, String plain, Content receiver, String purpose, LocalDate until, boolean photo) {}
}
