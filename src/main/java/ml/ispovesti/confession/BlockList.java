package ml.ispovesti.confession;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The blocked words in use in this process: first those of the settings, then what moderators made of them. */
@ApplicationScoped
public class BlockList implements WordPolicy {

    private static final Logger LOG = Logger.getLogger(BlockList.class);

    private volatile WordList words;

    public BlockList(@ConfigProperty(name = "ispovesti.blocked-words") Optional<List<String>> entries) {
        words = understood(entries.orElse(List.of()));
    }

    private static WordList understood(Collection<String> entries) {
        List<String> good = new ArrayList<>();
        for (String entry : entries) {
            try {
                good.add(WordList.entry(entry));
            } catch (OneLine.Unacceptable e) {
                LOG.warnf("\"%s\" is left out of the blocked words: %s", entry, e.getMessage());
            }
        }
        return WordList.of(good);
    }

    /** From now on these are blocked; what is no entry, perhaps of a later version, is left out with a warning. */
    public void use(Collection<String> entries) {
        words = understood(entries);
    }

    public WordList inUse() {
        return words;
    }

    @Override
    public Optional<String> unwelcome(String text) {
        return words.first(text).map(hit -> Cyrillic.toLatin(Normalizer.normalize(hit.found(), Normalizer.Form.NFC))
                .toLowerCase(Locale.ROOT));
    }
}
