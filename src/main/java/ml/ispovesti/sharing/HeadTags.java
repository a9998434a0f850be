package ml.ispovesti.sharing;

/** Open Graph and Twitter tags beside the usual ones. Every value is escaped here and nowhere else. */
final class HeadTags {

    private final StringBuilder html = new StringBuilder(2_000);

    HeadTags(String title) {
        html.append("<title>").append(escaped(title)).append("</title>");
        property("og:title", title);
        property("og:site_name", "Ispovesti");
        property("og:locale", "sr_RS");
    }

    HeadTags described(String description) {
        name("description", description);
        property("og:description", description);
        return this;
    }

    HeadTags at(String url, String type) {
        html.append("\n    <link rel=\"canonical\" href=\"")
                .append(escaped(url))
                .append("\" />");
        property("og:url", url);
        property("og:type", type);
        return this;
    }

    HeadTags pictured(String url, String alternative) {
        property("og:image", url);
        property("og:image:type", "image/png");
        property("og:image:width", String.valueOf(Paper.WIDTH));
        property("og:image:height", String.valueOf(Paper.HEIGHT));
        property("og:image:alt", alternative);
        name("twitter:card", "summary_large_image");
        return this;
    }

    /** Not for search engines. */
    HeadTags unlisted() {
        name("robots", "noindex");
        return this;
    }

    String html() {
        return html.toString();
    }

    private void name(String name, String content) {
        meta("name", name, content);
    }

    private void property(String property, String content) {
        meta("property", property, content);
    }

    private void meta(String kind, String name, String content) {
        html.append("\n    <meta ")
                .append(kind)
                .append("=\"")
                .append(name)
                .append("\" content=\"")
                .append(escaped(content))
                .append("\" />");
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(text.charAt(i));
            }
        }
        return safe.toString();
    }
}
