package dk.fodfaeste.discovery.progress;

import java.util.List;
import java.util.Optional;

/** The pages of a talk: three that the person answers with the screen turned, the worker's own, and what the two do next. */
public enum TalkPart {
    EVERYDAY,
    WORK,
    WAY,
    WORKER,
    NEXT;

    public Viewpoint viewpoint() {
        return this == WORKER ? Viewpoint.WORKER : Viewpoint.PERSON;
    }

    public boolean isLast() {
        return this == NEXT;
    }

    public boolean isFirst() {
        return this == EVERYDAY;
    }

    public TalkPart after() {
        return values()[ordinal() + 1];
    }

    public TalkPart before() {
        return values()[ordinal() - 1];
    }

    /** What this page asks about, of all indicators. */
    public List<Indicator> asked(List<Indicator> all) {
        return switch (this) {
            case NEXT -> List.of();
            case WORKER -> all;
            case EVERYDAY, WORK, WAY ->
                all.stream()
                        .filter(each -> each.asksPerson() && each.theme().name().equals(name()))
                        .toList();
        };
    }

    /** Where a talk that was begun is gone on with: at the first page on which nothing was said. */
    static TalkPart open(Optional<Talk> begun, List<Indicator> all) {
        return List.of(EVERYDAY, WORK, WAY, WORKER).stream()
                .filter(part -> part.asked(all).stream()
                        .noneMatch(each -> begun.filter(talk -> talk.answers()
                                        .of(part.viewpoint(), each.id())
                                        .isSaid())
                                .isPresent()))
                .findFirst()
                .orElse(NEXT);
    }
}
