package ml.ispovesti.gpt2;

/** How the next token is drawn from the model's opinion. */
record Sampling(double temperature, int topK) {

    Sampling {
        if (!(temperature >= 0.01 && temperature <= 10)) {
            throw new IllegalArgumentException(
                    "ispovesti.generator.temperature must be from 0.01 to 10, not " + temperature);
        }
        if (topK < 1) {
            throw new IllegalArgumentException("ispovesti.generator.top-k must be at least 1, not " + topK);
        }
    }
}
