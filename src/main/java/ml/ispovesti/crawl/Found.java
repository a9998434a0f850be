package ml.ispovesti.crawl;

/** A text of a site, as a line of the output. What the site or the profile does not tell is null. */
@io.quarkus.runtime.annotations.RegisterForReflection
record Found(String text, String id, String date, String votes, String page) {}
