package ml.ispovesti.generation;

import java.util.ArrayList;
import java.util.List;

/**
 * What one viewer has been shown of a generation, and what has to be sent to bring it up to date. Holds the promise of the
 * stream: the snapshot's text, or nothing after {@code restarted}, with the pieces joined to it is the text of {@code done}.
 */
final class Transcript {

    private GenerationStatus status;
    private String shown;
    private Happening.Queued place;

    /** The first event of a connection, with the last one where everything is over already. */
    List<StreamEvent> open(GenerationView generation) {
        status = generation.status();
        shown = generation.text();
        List<StreamEvent> out = new ArrayList<>();
        out.add(StreamEvent.of(
                "snapshot",
                new StreamEvent.Snapshot(
                        status, shown, generation.position(), generation.etaSeconds(), generation.reason())));
        switch (status) {
            case QUEUED, RUNNING -> {}
            case DONE -> out.add(StreamEvent.last("done", new StreamEvent.Text(shown)));
            case FAILED -> out.add(StreamEvent.last("failed", new StreamEvent.Reason(generation.reason())));
            case CANCELLED -> out.add(StreamEvent.last("cancelled", new StreamEvent.Reason(generation.reason())));
        }
        return out;
    }

    boolean waiting() {
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
        if (waiting() && !queued.equals(place)) {
            place = queued;
            out.add(StreamEvent.of("queued", new StreamEvent.Queued(queued.position(), queued.etaSeconds())));
        }
    }

    private void start(List<StreamEvent> out) {
        if (waiting()) {
            status = GenerationStatus.RUNNING;
            out.add(StreamEvent.of("started", new StreamEvent.Nothing()));
        }
    }

    private void show(String text, List<StreamEvent> out) {
        if (!text.startsWith(shown)) {
            out.add(StreamEvent.of("restarted", new StreamEvent.Nothing()));
            shown = "";
        }
        if (text.length() > shown.length()) {
            out.add(StreamEvent.of("token", new StreamEvent.Token(shown.length(), text.substring(shown.length()))));
            shown = text;
        }
    }

    private void end(GenerationStatus finalStatus, String name, Object data, List<StreamEvent> out) {
        status = finalStatus;
        out.add(StreamEvent.last(name, data));
    }
}
