package dk.fodfaeste.lab.town.way;

import java.util.List;
import java.util.Locale;

/** How the organisation finds the course for a person. Begun anew for every town, since a way may remember. */
public sealed interface WayOfWorking permits Blind, Evidence, EvidenceAndFindOut, Whole {

    /** Chosen for this week; within every capacity of the desk. */
    List<Proposal> propose(Desk desk);

    /** The ways that the laboratory compares, in the order of its tables. */
    enum Kind {
        BLIND("blind") {
            @Override
            public WayOfWorking begin() {
                return new Blind();
            }
        },
        EVIDENCE("evidence") {
            @Override
            public WayOfWorking begin() {
                return new Evidence();
            }
        },
        FIND_OUT("evidence + find out") {
            @Override
            public WayOfWorking begin() {
                return new EvidenceAndFindOut();
            }
        },
        WHOLE("whole") {
            @Override
            public WayOfWorking begin() {
                return new Whole();
            }
        };

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public abstract WayOfWorking begin();

        public String title() {
            return title;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether what is seen is written down. */
        public boolean writesDown() {
            return this != BLIND;
        }

        /** Whether supervisors look first at what the engine wants to know. */
        public boolean findsOut() {
            return this == FIND_OUT || this == WHOLE;
        }
    }
}
