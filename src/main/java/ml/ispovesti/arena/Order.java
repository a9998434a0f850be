package ml.ispovesti.arena;

/** Who comes after whom, as one drawing gave it. It stays while candidates come, go and get votes. */
record Order(Drawing drawing, long[] ids) {

    /**
     * Where to go on.
     *
     * @param last the number of the one that was met last
     * @param place how many had been passed then, in this order or one that was lost
     */
    int below(long last, long place) {
        if (place > 0 && place <= ids.length && ids[(int) place - 1] == last) {
            return (int) place;
        }
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == last) {
                return i + 1;
            }
        }
        return (int) Math.max(0, Math.min(place, ids.length));
    }
}
