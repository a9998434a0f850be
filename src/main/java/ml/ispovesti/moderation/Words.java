package ml.ispovesti.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import ml.ispovesti.confession.OneLine;
import ml.ispovesti.confession.WordList;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.staff.AuditLog;

/** Adding blocked words and removing them. */
@ApplicationScoped
class Words {

    /** They travel to generators in one message, and each text is compared with all. */
    private static final int MOST = 2_000;

    static final int LONGEST_NOTE = 300;

    private final Clock clock;
    private final AuditLog log;

    Words(Clock clock, AuditLog log) {
        this.clock = clock;
        this.log = log;
    }

    @Transactional
    WordView add(String raw, String rawNote) {
        String word;
        String note;
        try {
            word = WordList.entry(raw);
            note = OneLine.of(rawNote, LONGEST_NOTE);
        } catch (OneLine.Unacceptable e) {
            throw Problem.INVALID_WORD.because(e.getMessage());
        }
        if (SiteWord.countInUse() >= MOST) {
            throw Problem.TOO_MANY_WORDS.because("There are " + MOST + " words. Remove some, or join them by *.");
        }
        if (!SiteWord.add(word, note.isEmpty() ? null : note, log.who(), clock.instant())) {
            throw Problem.KNOWN_WORD.because("\"" + word + "\" is on the list; there is nothing to do.");
        }
        log.write("word.add", word, note.isEmpty() ? null : note);
        return WordView.of(SiteWord.inUse(word));
    }

    @Transactional
    void remove(long id) {
        Optional<SiteWord> word = SiteWord.findByIdOptional(id);
        if (!SiteWord.remove(id, log.who(), clock.instant())) {
            throw Problem.NOT_FOUND.because("There is no blocked word with this number.");
        }
        log.write("word.remove", word.orElseThrow().word, null);
    }
}
