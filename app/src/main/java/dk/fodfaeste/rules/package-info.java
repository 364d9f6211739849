/**
 * The law of courses as dated packs, each rule with paragraph, days and certainty, and what follows for a course ({@code docs/rule-packs.md}); and
 * the few rules that bind the house itself.
 */
@ApplicationModule(allowedDependencies = {"platform", "catalogue", "identity", "privacy", "jobs"})
@NullMarked
package dk.fodfaeste.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
