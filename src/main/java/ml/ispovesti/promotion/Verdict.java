package ml.ispovesti.promotion;

/**
 * A round's word on one candidate.
 *
 * @param carriedOver whether it stays for lack of votes or impressions, which is granted only so many times; not for its youth alone
 */
public record Verdict(Candidate candidate, double score, Outcome outcome, boolean carriedOver) {}
