package ml.ispovesti.crawl;

/** Where a part of an item is: {@code time@datetime} is the attribute of an element, {@code @data-id} one of the item itself. */
record Part(String selector, String attribute) {

    static Part of(String written) {
        int at = written.lastIndexOf('@');
        return at < 0
                ? new Part(written.strip(), "")
                : new Part(
                        written.substring(0, at).strip(),
                        written.substring(at + 1).strip());
    }
}
