/** What lies in the closed room beside background and notes: files, what was agreed until when, and who was there. */
@NamedInterface("caseroom")
@NullMarked
package dk.fodfaeste.people.caseroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
