package ml.ispovesti.gpt2;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ml.ispovesti.generator.ConfessionWriter.Progress;

/** Remembers what it was told. */
class RecordedProgress implements Progress {

    final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    public void text(String soFar) {
        texts.add(soFar);
    }

    List<String> copy() {
        return new ArrayList<>(texts);
    }
}
