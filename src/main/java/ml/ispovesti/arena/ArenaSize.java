package ml.ispovesti.arena;

/** How large the arena is now; whoever holds the rounds knows. */
public interface ArenaSize {

    /** How many candidates the site itself puts up for vote; visitors' own come on top. */
    int candidates();
}
