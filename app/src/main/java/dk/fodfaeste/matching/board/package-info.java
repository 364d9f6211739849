/** What the engine knows of one organisation on a day, brought up to date before each answer. */
@NamedInterface("board")
@NullMarked
package dk.fodfaeste.matching.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
