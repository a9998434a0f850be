package ml.ispovesti.simulation;

import ml.ispovesti.reaction.ShadowWeight;

/**
 * What kind of site it is.
 *
 * @param readers how many come a day, on average
 * @param late how many texts come in the course of a day, on average, beside those that the arena is filled with
 * @param cheats how many come a day, all at once and from one network, to have a text of theirs win
 * @param whole how many of them have whole votes; the others' weigh less and less, as {@link ShadowWeight} says
 */
public record Scenario(String name, double readers, double late, int cheats, int whole) {

    /** Where votes are not weighed. */
    public Scenario(String name, double readers, double late, int cheats) {
        this(name, readers, late, cheats, cheats);
    }
}
