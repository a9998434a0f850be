package ml.ispovesti.simulation;

/**
 * What kind of site it is.
 *
 * @param readers how many come a day, on average
 * @param late how many texts come in the course of a day, on average, beside those that the arena is filled with
 * @param cheats how many come a day, all at once, to have a text of theirs win
 */
public record Scenario(String name, double readers, double late, int cheats) {}
