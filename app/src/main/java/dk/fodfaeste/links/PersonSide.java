package dk.fodfaeste.links;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * What the person's own page tells of them. Constants of other rooms are their names, for this room stands below those.
 *
 * @param sightings the latest first, as they were written
 * @param shares what they said yes to and is in force
 * @param asked what they are asked to say yes to
 * @param looks who looked, the latest first
 * @param talks to come, the first first
 * @param actions what was agreed at a talk and is not done, the first first
 * @param courses the first first
 * @param agreements that wait, or begin later
 * @param evaluations the latest first
 */
public record PersonSide(
        Team team,
        List<Sighting> sightings,
        List<Share> shares,
        List<Asked> asked,
        List<Look> looks,
        List<Talk> talks,
        List<Action> actions,
        List<Course> courses,
        List<Agreement> agreements,
        List<Evaluation> evaluations) {

    public PersonSide {
        sightings = List.copyOf(sightings);
        shares = List.copyOf(shares);
        asked = List.copyOf(asked);
        looks = List.copyOf(looks);
        talks = List.copyOf(talks);
        actions = List.copyOf(actions);
        courses = List.copyOf(courses);
        agreements = List.copyOf(agreements);
        evaluations = List.copyOf(evaluations);
    }

    /** Who goes with the person. @param mayBeShown whether they said yes to being shown to workplaces at all */
    public record Team(
            String firstName,
            String organisation,
            Optional<Worker> consultant,
            Optional<Worker> socialWorker,
            boolean mayBeShown) {}

    public record Worker(String name, Optional<String> phone) {}

    /** @param photo whether there is one of the work */
    public record Sighting(
            UUID id,
            String dimension,
            int level,
            LocalDate seenOn,
            String seenBy,
            int timesSeen,
            int edition,
            boolean photo) {}

    /** @param item a dimension, CONTACT or WORDS @param until the last day @param photo the observation's id whose photo is shown, too */
    public record Share(
            UUID id,
            String item,
            OptionalInt level,
            Optional<String> words,
            String receiver,
            Optional<String> company,
            String purpose,
            String saidHow,
            LocalDate since,
            LocalDate until,
            int edition,
            Optional<UUID> photo) {}

    /** @param item a dimension or CONTACT */
    public record Asked(
            UUID id,
            String item,
            OptionalInt level,
            String receiver,
            Optional<String> company,
            String purpose,
            int edition,
            Optional<UUID> photo) {}

    /** @param craft a role of ours, BY_LINK for a receiver of a link, or OTHER */
    public record Look(LocalDate day, String craft, boolean caseRoom) {}

    /** @param interpreter their language, where one comes @param workers of ours, by name */
    public record Talk(
            LocalDate day,
            LocalTime beginsAt,
            int minutes,
            Optional<String> place,
            Optional<String> interpreter,
            String workplace,
            Optional<String> workers) {

        /** Workplace and room. */
        public String where() {
            return place.map(room -> workplace + ", " + room).orElse(workplace);
        }
    }

    /** @param who PERSON, WORKPLACE, CONSULTANT or SOCIAL_WORKER */
    public record Action(String words, String who, LocalDate until) {}

    /** @param minutes a week, where they were agreed without steps @param nextStep the last that was named, while the course goes on */
    public record Course(
            UUID id,
            String instrument,
            String workplace,
            LocalDate startsOn,
            Optional<LocalDate> endsOn,
            OptionalInt minutes,
            boolean goesOn,
            List<Step> steps,
            Optional<String> nextStep,
            Optional<LocalDate> nextTalkOn) {

        public Course {
            steps = List.copyOf(steps);
        }
    }

    public record Step(LocalDate from, int minutesPerWeek, int wageMinutes) {}

    /**
     * @param version that an answer is to
     * @param asked whether it is whole, and takes the person's signature
     * @param open whether nobody else has said no
     * @param said what the person said to it, if anything
     * @param waitsFor parties whose yes is not there yet, without the person's
     */
    public record Agreement(
            UUID proposalId,
            String work,
            String company,
            String workplace,
            Optional<String> address,
            int version,
            Optional<LocalDate> startsOn,
            Optional<LocalDate> endsOn,
            int minutesPerWeek,
            int wageMinutes,
            List<String> tasks,
            List<CompanyCourse.Times> week,
            Optional<String> place,
            Optional<String> nextStep,
            boolean asked,
            boolean open,
            Optional<Boolean> said,
            Set<String> waitsFor,
            boolean laidIn) {

        public Agreement {
            tasks = List.copyOf(tasks);
            week = List.copyOf(week);
            waitsFor = Set.copyOf(waitsFor);
        }

        /** Work and workplace. */
        public String what() {
            return work + ", " + workplace;
        }

        /** Workplace and address. */
        public String where() {
            return address.map(street -> workplace + ", " + street).orElse(workplace);
        }

        public boolean canBeAnswered() {
            return asked && open && said.isEmpty() && !laidIn;
        }
    }

    /** @param disagreement what the person wrote against it last */
    public record Evaluation(UUID id, LocalDate issuedOn, String workplace, Optional<String> disagreement) {}
}
