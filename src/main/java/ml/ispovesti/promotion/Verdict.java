package ml.ispovesti.promotion;

/** A round's word on one candidate. */
record Verdict(Candidate candidate, double score, Outcome outcome) {}
