package ml.ispovesti.preparation;

/** Why a text was left out, in the order in which it is asked. */
enum Why {
    BROKEN("characters that do not exist, or came from a wrong encoding"),
    SHORT("too short"),
    LONG("too long"),
    PERSONAL("a phone number, an e-mail address or a long number"),
    FOREIGN("another language"),
    HELD_OUT("it, or nearly it, is in the given validation file"),
    REPEATED("the same as one before, but for marks and spaces"),
    NEAR("nearly the same as one before");

    private final String words;

    Why(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
