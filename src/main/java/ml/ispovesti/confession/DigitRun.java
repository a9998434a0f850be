package ml.ispovesti.confession;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ml.ispovesti.confession.PersonalData.Kind;

/** Groups of digits that stand together, and what number they come to. */
final class DigitRun {

    private static final int FEWEST_OF_A_PHONE = 8;
    private static final int FEWEST_FROM_ABROAD = 10;
    /** Three numbers side by side have fewer; more is a table, or somebody who counts. */
    private static final int MOST = 40;

    private static final int LONG_GROUP = 9;

    private static final Pattern FROM_HERE = Pattern.compile("0[1-9].*");
    private static final Pattern FROM_ABROAD = Pattern.compile("00.*");
    private static final Pattern NEIGHBOURS = Pattern.compile("38[1-9]\\d{7,10}");
    private static final Pattern DATE_MARK = Pattern.compile(" ?[./-] ?");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:( \\d{3})+|(\\.\\d{3})+)");
    private static final Pattern HOURS = Pattern.compile("[012]?\\d\\.[0-5]\\d ?[-–—] ?[012]?\\d\\.[0-5]\\d\\.?");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{3}-\\d{3,13}-\\d{2}");

    private final boolean plus;
    private final List<String> before = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    DigitRun(boolean plus) {
        this.plus = plus;
    }

    /** @param separator what stands between the last group and this one */
    void add(String separator, String group) {
        before.add(separator);
        groups.add(group);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    Optional<Kind> kind() {
        return withoutDates().stream().flatMap(part -> part.ofOne().stream()).findFirst();
    }

    private List<DigitRun> withoutDates() {
        List<DigitRun> parts = new ArrayList<>();
        DigitRun part = new DigitRun(plus);
        for (int i = 0; i < groups.size(); i++) {
            int date = dateAt(i);
            if (date == 0) {
                part.add(before.get(i), groups.get(i));
                continue;
            }
            parts.add(part);
            part = new DigitRun(false);
            i += date - 1;
        }
        parts.add(part);
        return parts;
    }

    /** @return how many groups from here on are a date; 0 if none */
    private int dateAt(int i) {
        if (is(i, 31) && is(i + 1, 12) && marked(i + 1)) {
            return isYear(i + 2) && marked(i + 2)
                    ? 3
                    : before.get(i + 1).startsWith(".") && pointFollows(i + 1) ? 2 : 0;
        }
        return isYear(i) && is(i + 1, 12) && is(i + 2, 31) && marked(i + 1) && marked(i + 2) ? 3 : 0;
    }

    private boolean is(int i, int most) {
        return i < groups.size()
                && groups.get(i).length() <= 2
                && Integer.parseInt(groups.get(i)) >= 1
                && Integer.parseInt(groups.get(i)) <= most;
    }

    private boolean isYear(int i) {
        return i < groups.size()
                && groups.get(i).length() == 4
                && (groups.get(i).startsWith("19") || groups.get(i).startsWith("20"));
    }

    private boolean marked(int i) {
        return DATE_MARK.matcher(before.get(i)).matches();
    }

    private boolean pointFollows(int i) {
        return i + 1 < groups.size() && before.get(i + 1).startsWith(".");
    }

    private Optional<Kind> ofOne() {
        String all = from(0);
        if (groups.stream().anyMatch(DigitRun::isLong)) {
            return Optional.of(
                    all.startsWith("0") || plus || NEIGHBOURS.matcher(all).matches() ? Kind.PHONE : Kind.NUMBER);
        }
        if (plus && all.length() >= FEWEST_OF_A_PHONE && all.length() <= MOST
                || NEIGHBOURS.matcher(all).matches()) {
            return Optional.of(Kind.PHONE);
        }
        String written = written();
        if (THOUSANDS.matcher(written).matches() || HOURS.matcher(written).matches()) {
            return Optional.empty();
        }
        for (int i = 0; i < groups.size(); i++) {
            if (isPhone(from(i))) {
                return Optional.of(Kind.PHONE);
            }
        }
        return isCard() || ACCOUNT.matcher(written).matches() ? Optional.of(Kind.NUMBER) : Optional.empty();
    }

    /** Round sums are no numbers of anything. */
    private static boolean isLong(String group) {
        return group.length() >= LONG_GROUP && !group.endsWith("000000");
    }

    private static boolean isPhone(String digits) {
        return digits.length() <= MOST
                && (FROM_HERE.matcher(digits).matches() && digits.length() >= FEWEST_OF_A_PHONE
                        || FROM_ABROAD.matcher(digits).matches() && digits.length() >= FEWEST_FROM_ABROAD);
    }

    private boolean isCard() {
        boolean years = true;
        for (int i = 0; i < groups.size(); i++) {
            years &= isYear(i);
        }
        return !years && groups.size() == 4 && groups.stream().allMatch(group -> group.length() == 4);
    }

    private String from(int first) {
        return String.join("", groups.subList(first, groups.size()));
    }

    private String written() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < groups.size(); i++) {
            all.append(i == 0 ? "" : before.get(i)).append(groups.get(i));
        }
        return all.toString();
    }
}
