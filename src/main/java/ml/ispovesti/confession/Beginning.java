package ml.ispovesti.confession;

/** What somebody lets a confession begin with. */
public final class Beginning {

    /** In code points. */
    public static final int LONGEST = 120;

    private Beginning() {}

    /**
     * One line in Latin script; null reads as empty.
     *
     * @throws OneLine.Unacceptable with a reason for people
     */
    public static String of(String raw, WordPolicy words) {
        String latin = Cyrillic.toLatin(OneLine.of(raw, LONGEST));
        // Whatever followed an unwelcome word would be refused as a whole, after all attempts.
        words.unwelcome(latin).ifPresent(word -> {
            throw new OneLine.Unacceptable("\"" + word + "\" is not welcome here; begin without it.");
        });
        return latin;
    }
}
