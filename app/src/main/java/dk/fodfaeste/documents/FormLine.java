package dk.fodfaeste.documents;

import dk.fodfaeste.rules.FormField;
import java.util.Optional;

/** A field of the state's form with what to write in it, in Danish. @param text empty where the house does not know it */
public record FormLine(FormField field, Optional<String> text) {}
