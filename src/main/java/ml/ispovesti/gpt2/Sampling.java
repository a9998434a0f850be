package ml.ispovesti.gpt2;

/**
 * How the next token is drawn from the model's opinion.
 *
 * @param temperature divides the logits; under 1 the likely becomes likelier still (0.01 to 10)
 * @param topK only from so many of the likeliest; 1 is greedy, 0 all
 * @param topP only from the likeliest that together have this probability, after temperature and top-k ("nucleus sampling",
 *     Holtzman et al. 2019); 1 all
 * @param repetitionPenalty divides the positive and multiplies the negative logits of what the text has already (CTRL, Keskar et al.
 *     2019); 1 none
 */
record Sampling(double temperature, int topK, double topP, double repetitionPenalty) {

    Sampling {
        require(temperature >= 0.01 && temperature <= 10, "temperature", "from 0.01 to 10", temperature);
        require(topK >= 0, "top-k", "at least 0", topK);
        require(topP > 0 && topP <= 1, "top-p", "over 0 and at most 1", topP);
        require(
                repetitionPenalty >= 0.1 && repetitionPenalty <= 10,
                "repetition-penalty",
                "from 0.1 to 10",
                repetitionPenalty);
    }

    /** From how many tokens of a vocabulary it draws. */
    int candidates(int vocabulary) {
        return topK == 0 ? vocabulary : Math.min(topK, vocabulary);
    }

    private static void require(boolean good, String name, String range, Number value) {
        if (!good) {
            throw new IllegalArgumentException("%s must be %s, not %s".formatted(name, range, value));
        }
    }
}
