package ml.ispovesti.published;

import ml.ispovesti.confession.Confession;

/** The words by which confessions on the main list are found. */
public final class SearchIndex {

    private SearchIndex() {}

    /** For a confession that enters the main list, in the transaction that moves it. */
    public static void add(Confession confession) {
        for (String word : SearchWords.of(confession.text)) {
            Confession.getEntityManager()
                    .createNativeQuery("insert into confession_word (word, confession_id) values (?1, ?2)")
                    .setParameter(1, word)
                    .setParameter(2, confession.id)
                    .executeUpdate();
        }
    }
}
