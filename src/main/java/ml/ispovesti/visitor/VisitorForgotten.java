package ml.ispovesti.visitor;

/** What somebody asked for came while, or after, that visitor was forgotten. */
public final class VisitorForgotten extends RuntimeException {

    VisitorForgotten() {
        super("The visitor was forgotten meanwhile", null, false, false);
    }
}
