package ml.ispovesti.sharing;

import ml.ispovesti.confession.Confession;

/**
 * What a preview picture shows.
 *
 * @param given the beginning that a person gave, which may be empty
 * @param rest what the machine wrote
 */
record Sheet(String given, String rest, String pseudonym) {

    /** Of the site itself. */
    static final Sheet SITE = new Sheet("", "Mašina se noću ispoveda. Ti presuđuješ.", "Anonimne ispovesti");

    static Sheet of(Confession confession) {
        String text = Quotes.typographic(confession.text);
        return new Sheet(
                text.substring(0, confession.prefixLength),
                text.substring(confession.prefixLength),
                confession.pseudonym);
    }
}
