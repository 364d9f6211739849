@NullMarked
package dk.fodfaeste.people.caseroom;

import org.jspecify.annotations.NullMarked;
