package ml.ispovesti.promotion;

import java.util.ArrayList;
import java.util.List;

/** Numbers one after the other, both ends included: what a hundred thousand of them are called in one statement. */
record IdRange(long first, long last) {

    /** The fewest ranges that hold exactly these, in order. @param ids each of them once, in any order */
    static List<IdRange> covering(List<Long> ids) {
        List<IdRange> ranges = new ArrayList<>();
        for (long id : ids.stream().sorted().toList()) {
            int last = ranges.size() - 1;
            if (last >= 0 && ranges.get(last).last + 1 == id) {
                ranges.set(last, new IdRange(ranges.get(last).first, id));
            } else {
                ranges.add(new IdRange(id, id));
            }
        }
        return ranges;
    }

    /** As a row of SQL's VALUES. */
    @Override
    public String toString() {
        return "(" + first + ", " + last + ")";
    }
}
