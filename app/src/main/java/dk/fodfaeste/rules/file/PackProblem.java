package dk.fodfaeste.rules.file;

import dk.fodfaeste.rules.law.Said;

/** Something in a file that is no rule pack. @param where in the file, «rules[3].parameters.first»; empty for the whole */
public record PackProblem(String where, Said what) {}
