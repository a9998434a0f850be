package ml.ispovesti.me;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import ml.ispovesti.arena.Impressions;
import ml.ispovesti.comment.CommentReactions;
import ml.ispovesti.comment.CommentView;
import ml.ispovesti.comment.CommentVote;
import ml.ispovesti.comment.Comments;
import ml.ispovesti.confession.NumberedPage;
import ml.ispovesti.generation.GenerationView;
import ml.ispovesti.generation.GenerationViews;
import ml.ispovesti.moderation.OwnReport;
import ml.ispovesti.moderation.Reports;
import ml.ispovesti.reaction.Reactions;
import ml.ispovesti.reaction.Vote;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorId;

/** All that is stored of a visitor, as one JSON object. It is read and written in pieces, so its size costs no memory. */
@ApplicationScoped
class Export {

    private static final int PIECE = 100;

    private final ObjectMapper json;
    private final Clock clock;
    private final GenerationViews generations;
    private final OwnConfessions confessions;
    private final Reactions reactions;
    private final Impressions impressions;
    private final Comments comments;
    private final CommentReactions commentReactions;
    private final Reports reports;

    Export(
            ObjectMapper json,
            Clock clock,
            GenerationViews generations,
            OwnConfessions confessions,
            Reactions reactions,
            Impressions impressions,
            Comments comments,
            CommentReactions commentReactions,
            Reports reports) {
        this.json = json;
        this.clock = clock;
        this.generations = generations;
        this.confessions = confessions;
        this.reactions = reactions;
        this.impressions = impressions;
        this.comments = comments;
        this.commentReactions = commentReactions;
        this.reports = reports;
    }

    void write(VisitorId visitor, OutputStream to) throws IOException {
        try (JsonGenerator out = json.createGenerator(to)) {
            out.writeStartObject();
            out.writePOJOField("exportedAt", clock.instant());
            Optional<Visitor> known = Visitor.known(visitor);
            out.writePOJOField("firstSeenAt", known.map(v -> v.firstSeenAt).orElse(null));
            out.writePOJOField("lastSeenAt", known.map(v -> v.lastSeenAt).orElse(null));
            all(out, "generations", (below, most) -> generations.of(visitor, below, most), GenerationView::id);
            all(out, "confessions", (below, most) -> confessions.of(visitor, below, most), own -> own.confession()
                    .id());
            all(out, "votes", (below, most) -> reactions.of(visitor, below, most), Vote::id);
            all(out, "impressions", (below, most) -> impressions.of(visitor, below, most), Long::longValue);
            all(out, "comments", (below, most) -> comments.of(visitor, below, most), CommentView::id);
            all(out, "commentVotes", (below, most) -> commentReactions.of(visitor, below, most), CommentVote::id);
            all(out, "reports", (below, most) -> reports.of(visitor, below, most), OwnReport::id);
            out.writeEndObject();
        }
    }

    private static <T> void all(JsonGenerator out, String name, NumberedPage.Source<T> source, ToLongFunction<T> number)
            throws IOException {
        out.writeArrayFieldStart(name);
        List<T> piece;
        long below = NumberedPage.FROM_THE_TOP;
        do {
            piece = source.apply(below, PIECE);
            for (T each : piece) {
                out.writePOJO(each);
                below = number.applyAsLong(each);
            }
            Panache.getEntityManager().clear();
        } while (piece.size() == PIECE);
        out.writeEndArray();
    }
}
