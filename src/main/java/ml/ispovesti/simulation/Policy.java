package ml.ispovesti.simulation;

import ml.ispovesti.arena.Exposure;
import ml.ispovesti.promotion.PromotionRule;

/** How a site shows its arena and whom it promotes. */
public record Policy(String rule, String order, PromotionRule promotion, Exposure exposure) {

    String name() {
        return rule + ", " + order;
    }
}
