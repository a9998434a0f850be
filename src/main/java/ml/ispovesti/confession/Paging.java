package ml.ispovesti.confession;

import java.util.List;
import java.util.regex.Pattern;
import ml.ispovesti.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which page of a list somebody asks for, and how long it shall be. */
public class Paging {

    private static final int DEFAULT = 10;
    private static final int MOST = 50;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    @RestQuery
    @Parameter(description = "`next` of the page before, of the same order or search")
    String after;

    @RestQuery
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = "10"))
    String limit;

    /** The cursor as it was given, for those who read it themselves; null at the top. */
    public String after() {
        return after;
    }

    /** What the page of a list goes on below, by so many numbers; empty at the top. Refuses a cursor that is not of this list. */
    public List<Long> below(String list, int ranks) {
        return Cursor.below(after, list, ranks);
    }

    /** How many entries it may have; refuses what no page may. */
    public int size() {
        if (limit == null) {
            return DEFAULT;
        }
        int size = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > MOST) {
            throw Problem.INVALID_LIMIT.because("Ask for 1 to " + MOST + " a page.");
        }
        return size;
    }
}
