package ml.ispovesti.generation;

import java.util.ArrayList;
import java.util.List;

/**
 * What one viewer has been shown of a generation, and what has to be sent to bring it up to date. Holds the promise of the
 * stream: the snapshot's text, or nothing after {@code restarted}, with the pieces joined to it is the text of {@code done}.
 */
final class Transcript {

    private GenerationStatus status;
    private int delivery;
    private Mark shown = Mark.NOTHING;
    private Place place;

    /**
     * The first events of a connection, with the last one where everything is over already.
     *
     * @param delivery the present one
     * @param since where the viewer was when its last connection broke; null for a new one. While the text is being written, or when it is done, it
     *     goes on from there without a snapshot.
     */
    List<StreamEvent> open(GenerationView generation, int delivery, Mark since) {
        this.delivery = delivery;
        status = generation.status();
        boolean goesOn = since != null && (status == GenerationStatus.RUNNING || status == GenerationStatus.DONE);
        List<StreamEvent> out = new ArrayList<>();
        if (goesOn) {
            shown = since;
            // While it is being written, this process may have heard less of it than the viewer; the next piece will
            // tell.
            if (status == GenerationStatus.DONE || generation.text().length() >= since.length()) {
                show(generation.text(), out);
            }
        } else {
            shown = Mark.of(generation.text());
            out.add(snapshot(generation));
        }
        switch (status) {
            case QUEUED, RUNNING -> {}
            case DONE -> out.add(StreamEvent.last("done", new StreamEvent.Text(generation.text())));
            case FAILED -> out.add(StreamEvent.last("failed", new StreamEvent.Reason(generation.reason())));
            case CANCELLED -> out.add(StreamEvent.last("cancelled", new StreamEvent.Reason(generation.reason())));
        }
        return out;
    }

    private StreamEvent snapshot(GenerationView generation) {
        return event(
                "snapshot",
                new StreamEvent.Snapshot(
                        status,
                        generation.text(),
                        generation.position(),
                        generation.waitFrom(),
                        generation.waitTo(),
                        generation.reason()));
    }

    private boolean waiting() {
        return status == GenerationStatus.QUEUED;
    }

    /** What a happening means to this viewer; nothing where it is old news. */
    List<StreamEvent> on(Happening happening) {
        List<StreamEvent> out = new ArrayList<>();
        if (status.isFinal()) {
            return out;
        }
        if (happening instanceof Happening.Queued queued) {
            queued(queued, out);
        } else if (happening instanceof Happening.Started) {
            start(out);
        } else if (happening instanceof Happening.Text text) {
            start(out);
            show(text.soFar(), out);
        } else if (happening instanceof Happening.Done done) {
            start(out);
            show(done.text(), out);
            end(GenerationStatus.DONE, "done", new StreamEvent.Text(done.text()), out);
        } else if (happening instanceof Happening.Failed failed) {
            end(GenerationStatus.FAILED, "failed", new StreamEvent.Reason(failed.reason()), out);
        } else if (happening instanceof Happening.Cancelled cancelled) {
            end(
                    GenerationStatus.CANCELLED,
                    "cancelled",
                    new StreamEvent.Reason(cancelled.reason().name()),
                    out);
        }
        return out;
    }

    private void queued(Happening.Queued queued, List<StreamEvent> out) {
        if (queued.delivery() > delivery) {
            delivery = queued.delivery();
            if (!waiting()) {
                status = GenerationStatus.QUEUED;
                place = null;
                restart(out);
            }
        }
        if (waiting() && !queued.place().equals(place)) {
            place = queued.place();
            out.add(event("queued", place));
        }
    }

    private void start(List<StreamEvent> out) {
        if (waiting()) {
            status = GenerationStatus.RUNNING;
            out.add(event("started", new StreamEvent.Nothing()));
        }
    }

    private void restart(List<StreamEvent> out) {
        shown = Mark.NOTHING;
        out.add(event("restarted", new StreamEvent.Nothing()));
    }

    private void show(String text, List<StreamEvent> out) {
        if (!shown.isIn(text)) {
            restart(out);
        }
        int offset = shown.length();
        if (text.length() > offset) {
            shown = Mark.of(text);
            out.add(event("token", new StreamEvent.Token(offset, text.substring(offset))));
        }
    }

    private StreamEvent event(String name, Object data) {
        return new StreamEvent(name, waiting() ? Mark.WAITING : shown.eventId(), data, false);
    }

    private void end(GenerationStatus finalStatus, String name, Object data, List<StreamEvent> out) {
        status = finalStatus;
        out.add(StreamEvent.last(name, data));
    }
}
