package dk.fodfaeste.documents;

import dk.fodfaeste.platform.web.EditedField;
import dk.fodfaeste.platform.web.Form;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Which section comes first, as the form of a document's words asks for it: a place for each. @param sections in the house's own order */
record SectionOrder(List<Section> sections) {

    private static final String WRONG = "ownWords.wrong.place";

    static String field(Section section) {
        return "place-" + section;
    }

    /** The places of this order, as the form shows them. */
    static Map<String, String> places(List<Section> order) {
        Map<String, String> places = new LinkedHashMap<>();
        order.forEach(section -> places.put(field(section), Integer.toString(places.size() + 1)));
        return places;
    }

    /** As it was typed; empty for the house's own order, and where two have the same place, which is noted. */
    Optional<List<Section>> read(Form form) {
        Map<Section, Integer> places = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Section section : sections) {
            OptionalInt place = form.whole(field(section), 1, sections.size(), WRONG);
            if (place.isEmpty() || !taken.add(place.getAsInt())) {
                form.refuse(field(section), WRONG);
                return Optional.empty();
            }
            places.put(section, place.getAsInt());
        }
        List<Section> order =
                sections.stream().sorted(Comparator.comparing(places::get)).toList();
        return Optional.of(order).filter(chosen -> !chosen.equals(sections));
    }

    List<EditedField> edited() {
        return sections.stream().map(SectionOrder::edited).toList();
    }

    private static EditedField edited(Section section) {
        Function<Form, Optional<?>> place = form -> form.text(field(section));
        return new EditedField(
                field(section),
                words -> words.text("ownWords.place", words.of(section)),
                place,
                words -> Object::toString,
                false);
    }
}
