package ml.ispovesti.gpt2;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ml.ispovesti.generation.ConfessionWriter.Progress;

/** Remembers what it was told. */
class RecordedProgress implements Progress {

    final List<String> texts = new CopyOnWriteArrayList<>();
    volatile int starts;

    @Override
    public void started() {
        starts = starts + 1;
    }

    @Override
    public void text(String soFar) {
        texts.add(soFar);
    }

    List<String> copy() {
        return new ArrayList<>(texts);
    }
}
