package ml.ispovesti.confession;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Unwelcome words from a list. An entry that ends in * stands for all words that begin so. */
@ApplicationScoped
public class BlockList implements WordPolicy {

    private static final String ANY_END = "*";

    private final Set<String> words = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    public BlockList(@ConfigProperty(name = "ispovesti.blocked-words") Optional<List<String>> entries) {
        for (String raw : entries.orElse(List.of())) {
            String entry = Cyrillic.toLatin(raw.strip()).toLowerCase(Locale.ROOT);
            if (entry.endsWith(ANY_END) && entry.length() > 1) {
                beginnings.add(entry.substring(0, entry.length() - 1));
            } else if (!entry.isEmpty()) {
                words.add(entry);
            }
        }
    }

    @Override
    public Optional<String> unwelcome(String text) {
        return Words.of(Cyrillic.toLatin(text)).stream()
                .filter(word -> words.contains(word) || beginnings.stream().anyMatch(word::startsWith))
                .findFirst();
    }
}
