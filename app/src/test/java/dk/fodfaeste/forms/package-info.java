/**
 * Every form of the product, found on its pages and sent in ways that no test of a single form thinks of. Not in {@code bin/test} yet: run by
 * name, {@code bin/test -pl app -am -Dtest=EveryFormTwice,EveryFormCut,CourseLifeWalk -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@org.jspecify.annotations.NullMarked
package dk.fodfaeste.forms;
