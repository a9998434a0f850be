package ml.ispovesti.problem;

/** One address of the API that takes larger bodies than all others; a bean for each. */
public interface LargerBody {

    /** Such as {@code /api/v2/things}. */
    String path();

    /** In bytes. */
    long largest();

    /** What to tell those who send more: how much is taken, and what else they can do. */
    String advice();
}
