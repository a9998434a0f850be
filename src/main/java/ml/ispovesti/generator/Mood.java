package ml.ispovesti.generator;

/** How daring a text shall be. What it means in numbers is the writer's affair. */
public enum Mood {
    CALM,
    USUAL,
    WILD
}
