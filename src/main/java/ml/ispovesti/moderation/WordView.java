package ml.ispovesti.moderation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(requiredProperties = {"id", "word", "addedBy", "addedAt"})
record WordView(long id, String word, @Schema(nullable = true) String note, String addedBy, Instant addedAt) {

    static WordView of(SiteWord word) {
        return new WordView(word.id, word.word, word.note, word.addedBy, word.addedAt);
    }
}
