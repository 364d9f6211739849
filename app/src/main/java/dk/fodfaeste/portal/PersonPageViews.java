package dk.fodfaeste.portal;

import dk.fodfaeste.catalogue.Catalogue;
import dk.fodfaeste.catalogue.Dimension;
import dk.fodfaeste.catalogue.InLanguages;
import dk.fodfaeste.discovery.CountedSightings;
import dk.fodfaeste.discovery.Knowledge;
import dk.fodfaeste.discovery.Sharing;
import dk.fodfaeste.engine.fit.Belief;
import dk.fodfaeste.engine.fit.Observation;
import dk.fodfaeste.engine.fit.ObserverRole;
import dk.fodfaeste.links.PersonSide;
import dk.fodfaeste.links.PersonSide.Asked;
import dk.fodfaeste.links.PersonSide.Course;
import dk.fodfaeste.links.PersonSide.Share;
import dk.fodfaeste.links.PersonSide.Sighting;
import dk.fodfaeste.links.words.PageLanguage;
import dk.fodfaeste.links.words.PageTexts;
import dk.fodfaeste.links.words.PageWords;
import dk.fodfaeste.placements.HoursStep;
import dk.fodfaeste.placements.Instrument;
import dk.fodfaeste.placements.Staircase;
import dk.fodfaeste.placements.StaircaseDrawing;
import dk.fodfaeste.platform.web.Form;
import dk.fodfaeste.portal.PersonPageView.Item;
import dk.fodfaeste.portal.PersonPageView.Strength;
import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person's page in a language, by what the link or the sender reads. The catalogue and the texts are the organisation's; of people this reads nothing. */
@Component
class PersonPageViews {

    private final PageTexts texts;
    private final Catalogue catalogue;
    private final Knowledge knowledge;
    private final Sharing sharing;
    private final Clock clock;

    PersonPageViews(PageTexts texts, Catalogue catalogue, Knowledge knowledge, Sharing sharing, Clock clock) {
        this.texts = texts;
        this.catalogue = catalogue;
        this.knowledge = knowledge;
        this.sharing = sharing;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PersonPageView of(
            PersonSide side, PageLanguage language, Sender sender, Form form, String done, String address) {
        PageWords words = texts.in(language);
        LocalDate today = LocalDate.now(clock);
        Staircase staircase = Staircase.ofStays(
                side.courses().stream().map(PersonPageViews::stay).toList(), today);
        boolean leads =
                side.courses().stream().anyMatch(course -> course.nextStep().isPresent());
        return new PersonPageView(
                words,
                texts.languages(),
                side,
                strengths(side.sightings(), words),
                side.shares().stream().map(share -> item(share, words)).toList(),
                side.asked().stream().map(asked -> item(asked, words)).toList(),
                staircase,
                staircase.isEmpty() ? Optional.empty() : Optional.of(StaircaseDrawing.of(staircase, today, leads)),
                sender.name(),
                sender.phone(),
                today,
                sharing.until(),
                form,
                done,
                address);
    }

    private static Staircase.Stay stay(Course course) {
        return new Staircase.Stay(
                Instrument.valueOf(course.instrument()),
                course.startsOn(),
                course.endsOn(),
                course.minutes(),
                course.steps().stream()
                        .map(step -> new HoursStep(step.from(), step.minutesPerWeek(), step.wageMinutes()))
                        .toList());
    }

    /** What we know enough about today, as the profile has it; what they cannot yet is not what this page is for. */
    private List<Strength> strengths(List<Sighting> written, PageWords words) {
        List<Knowledge.Sighting> counted = CountedSightings.under(
                catalogue.edition(),
                written.stream().map(PersonPageViews::sighting).toList());
        Map<String, Belief> beliefs = knowledge.beliefs(counted);
        List<Strength> strengths = new ArrayList<>();
        for (Dimension dimension : catalogue.dimensions()) {
            Belief belief = beliefs.get(dimension.id());
            if (belief != null && belief.isKnown() && belief.shownLevel() > 0) {
                List<Knowledge.Sighting> of = counted.stream()
                        .filter(each -> each.dimension().equals(dimension.id()))
                        .toList();
                strengths.add(strength(dimension, belief.shownLevel(), of, words));
            }
        }
        return strengths;
    }

    private static Knowledge.Sighting sighting(Sighting row) {
        return new Knowledge.Sighting(
                row.dimension(),
                new Observation(row.level(), row.seenOn(), ObserverRole.valueOf(row.seenBy()), row.timesSeen()),
                Optional.empty(),
                new Knowledge.Written(row.dimension(), row.level(), row.edition()),
                row.photo() ? Optional.of(row.id()) : Optional.empty());
    }

    /** @param of the latest first */
    private static Strength strength(Dimension dimension, int level, List<Knowledge.Sighting> of, PageWords words) {
        InLanguages step = dimension.scale().bin(level).names();
        return new Strength(
                told(dimension.names(), words),
                told(step, words),
                plain(dimension.names(), words) + ": " + plain(step, words),
                of.stream().mapToInt(each -> each.observation().timesSeen()).sum(),
                of.getFirst().observation().seenOn(),
                of.stream().flatMap(each -> each.photo().stream()).findFirst());
    }

    private static Content told(InLanguages names, PageWords words) {
        return names.in(words.language().code())
                .map(each -> words.of(each, words.language()))
                .orElseGet(() -> words.danish(names.danish()));
    }

    private static String plain(InLanguages names, PageWords words) {
        return names.in(words.language().code()).orElseGet(names::danish);
    }

    private Item item(Share share, PageWords words) {
        Optional<Dimension> dimension = catalogue.at(share.edition()).find(share.item());
        return new Item(
                share.id(),
                share.words()
                        .map(own -> (Content) output -> output.writeUserContent("»" + own + "«"))
                        .orElseGet(() -> told(dimension, share.level(), words)),
                share.words().orElseGet(() -> plain(dimension, share.level(), words)),
                receiver(share.receiver(), share.company(), words),
                share.purpose(),
                share.until(),
                share.photo().isPresent());
    }

    private Item item(Asked asked, PageWords words) {
        Optional<Dimension> dimension = catalogue.at(asked.edition()).find(asked.item());
        return new Item(
                asked.id(),
                told(dimension, asked.level(), words),
                plain(dimension, asked.level(), words),
                receiver(asked.receiver(), asked.company(), words),
                asked.purpose(),
                sharing.until(),
                asked.photo().isPresent());
    }

    private static Content receiver(String receiver, Optional<String> company, PageWords words) {
        return company.map(words::danish).orElseGet(() -> words.t("receiver." + receiver));
    }

    /** «Gør rent: Selv»; without a dimension it is how to reach them. */
    private static Content told(Optional<Dimension> dimension, OptionalInt level, PageWords words) {
        return dimension
                .map(each -> {
                    Content name = told(each.names(), words);
                    if (level.isPresent() && isDanish(each, level.getAsInt(), words)) {
                        return words.danish(plain(dimension, level, words));
                    }
                    return level.isEmpty()
                            ? name
                            : (Content) output -> {
                                name.writeTo(output);
                                output.writeUserContent(": ");
                                told(each.scale().bin(level.getAsInt()).names(), words)
                                        .writeTo(output);
                            };
                })
                .orElseGet(() -> words.t("item.contact"));
    }

    /** Neither has words in the language: then both are one run of Danish, for its letters go the other way perhaps. */
    private static boolean isDanish(Dimension dimension, int level, PageWords words) {
        String code = words.language().code();
        return dimension.names().in(code).isEmpty()
                && dimension.scale().bin(level).names().in(code).isEmpty();
    }

    private static String plain(Optional<Dimension> dimension, OptionalInt level, PageWords words) {
        return dimension
                .map(each -> plain(each.names(), words)
                        + (level.isEmpty()
                                ? ""
                                : ": "
                                        + plain(
                                                each.scale()
                                                        .bin(level.getAsInt())
                                                        .names(),
                                                words)))
                .orElseGet(() -> words.plain("item.contact"));
    }

    /** Who sent the link, and can be called. */
    record Sender(String name, Optional<String> phone) {}
}
