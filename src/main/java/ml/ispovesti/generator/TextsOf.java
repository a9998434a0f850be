package ml.ispovesti.generator;

/** Sends the text of one job as it grows. */
final class TextsOf implements ConfessionWriter.Progress {

    private final LatestOnly<String> texts;

    TextsOf(LatestOnly<String> texts) {
        this.texts = texts;
    }

    @Override
    public void text(String soFar) {
        texts.offer(soFar);
    }

    void end() {
        texts.end();
    }
}
