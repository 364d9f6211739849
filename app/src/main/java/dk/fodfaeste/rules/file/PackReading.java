package dk.fodfaeste.rules.file;

import dk.fodfaeste.rules.law.Pack;
import java.util.List;

/** What came of reading a file. */
public sealed interface PackReading {

    /** A pack in which everything is as the schema and the rules of the format ask. */
    record Whole(Pack pack) implements PackReading {}

    /** Everything that is wrong, in the order of the file. */
    record Broken(List<PackProblem> problems) implements PackReading {

        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
