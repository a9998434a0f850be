package ml.ispovesti.gpt2;

/**
 * How tokens are drawn: from the {@code topK} likeliest ones, their logits divided by {@code temperature}.
 *
 * @param maxNewTokens the most tokens after the prompt
 */
record Sampling(double temperature, int topK, int maxNewTokens) {}
