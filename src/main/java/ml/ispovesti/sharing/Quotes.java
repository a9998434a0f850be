package ml.ispovesti.sharing;

/** Texts have straight quotation marks; people see the Serbian ones, as the pages do. */
final class Quotes {

    private Quotes() {}

    /** One for one, so that offsets into the text stay true. */
    static String typographic(String text) {
        StringBuilder shown = new StringBuilder(text);
        boolean open = false;
        for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
            open = !open;
            shown.setCharAt(i, open ? '„' : '“');
        }
        return shown.toString();
    }
}
