/** A house with a secret in every place that has any, and everybody who must not meet them. */
@org.jspecify.annotations.NullMarked
package dk.fodfaeste.leak;
