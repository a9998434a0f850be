package ml.ispovesti.gpt2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.Arrays;
import java.util.List;

/** The parts of a step, laid out as gpt2.torchscript.py wants them. */
final class StepArguments implements AutoCloseable {

    /** The rows of `knobs`. */
    private static final int KNOBS = 6;

    /** Makes a token impossible. */
    private static final float NEVER = -10_000;

    private final NDManager step;
    private final List<Part> parts;
    private final Gpt2Config config;
    private final IValue starts;
    private final IValue lengths;
    private final IValue caches;
    private final long[] ids;
    private final long[] positions;
    /** Where each part's draw stands: first those that read, then those whose state is ready; -1 for those that draw nothing. */
    private final int[] rows;

    private final int draws;

    StepArguments(NDManager step, List<Part> parts, Gpt2Config config) {
        this.step = step;
        this.parts = parts;
        this.config = config;
        List<Part> reading = parts.stream().filter(Part::reads).toList();
        long[] begins = new long[reading.size() + 1];
        for (int i = 0; i < reading.size(); i++) {
            begins[i + 1] = begins[i] + reading.get(i).tokens().length;
        }
        ids = new long[(int) begins[reading.size()]];
        positions = new long[ids.length];
        for (int i = 0; i < reading.size(); i++) {
            Part part = reading.get(i);
            int start = (int) begins[i];
            System.arraycopy(part.tokens(), 0, ids, start, part.tokens().length);
            for (int n = 0; n < part.tokens().length; n++) {
                positions[start + n] = part.cache().length() + n;
            }
        }
        rows = rows(parts);
        draws = (int) Arrays.stream(rows).filter(row -> row >= 0).count();
        starts = IValue.listFrom(begins);
        lengths = IValue.listFrom(
                reading.stream().mapToLong(part -> part.cache().length()).toArray());
        caches = IValue.listFrom(
                reading.stream().map(part -> part.cache().keysAndValues()).toArray(PtNDArray[]::new));
    }

    private static int[] rows(List<Part> parts) {
        int[] rows = new int[parts.size()];
        Arrays.fill(rows, -1);
        int next = 0;
        for (boolean ready : new boolean[] {false, true}) {
            for (int i = 0; i < rows.length; i++) {
                Part part = parts.get(i);
                if (part.draws() && part.reads() != ready) {
                    rows[i] = next++;
                }
            }
        }
        return rows;
    }

    /** Where in the result the token of a part is; -1 if it has none. */
    int rowOf(int part) {
        return rows[part];
    }

    /** The arguments from `ids` to `caches`. */
    Object[] reading() {
        return new Object[] {step.create(ids), step.create(positions), starts, lengths, caches};
    }

    /** The arguments from `last` to `knobs`. */
    Object[] drawing(int endOfText, int width) {
        int padded = (width + 15) / 16 * 16;
        return new Object[] {
            step.create(last()), ready(), endOfText, padded, seen(), step.create(knobs(), new Shape(KNOBS, draws, 1))
        };
    }

    private long[] last() {
        long[] last = new long[draws];
        int count = 0;
        long end = 0;
        for (Part part : parts) {
            end += part.tokens().length;
            if (part.draws() && part.reads()) {
                last[count++] = end - 1;
            }
        }
        return Arrays.copyOf(last, count);
    }

    private PtNDArray ready() {
        PtNDArray[] states = parts.stream()
                .filter(part -> part.draws() && !part.reads())
                .map(part -> part.cache().state())
                .toArray(PtNDArray[]::new);
        if (states.length == 0) {
            return (PtNDArray) step.create(new Shape(0, config.width()));
        }
        NDArray ready = NDArrays.concat(new NDList(states), 0);
        // It would belong to the first text, and stay for as long as that.
        ready.attach(step);
        return (PtNDArray) ready;
    }

    private PtNDArray seen() {
        int longest = parts.stream()
                .filter(Part::draws)
                .mapToInt(part -> part.draw().seen().length)
                .max()
                .orElse(0);
        long[] seen = new long[draws * longest];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0 && longest > 0) {
                long[] own = parts.get(i).draw().seen();
                int from = rows[i] * longest;
                // What fills a row up must not change it: one of its own again, or, without a penalty, any token.
                Arrays.fill(seen, from, from + longest, own.length == 0 ? 0 : own[0]);
                System.arraycopy(own, 0, seen, from, own.length);
            }
        }
        return (PtNDArray) step.create(seen, new Shape(draws, longest));
    }

    private float[] knobs() {
        float[] knobs = new float[KNOBS * draws];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                Part.Draw draw = parts.get(i).draw();
                Sampling sampling = draw.sampling();
                knobs[rows[i]] = draw.u();
                knobs[draws + rows[i]] = (float) sampling.temperature();
                knobs[2 * draws + rows[i]] = sampling.candidates(config.vocabulary());
                knobs[3 * draws + rows[i]] = (float) sampling.topP();
                knobs[4 * draws + rows[i]] = (float) sampling.repetitionPenalty();
                knobs[5 * draws + rows[i]] = draw.first() ? NEVER : 0;
            }
        }
        return knobs;
    }

    @Override
    public void close() {
        starts.close();
        lengths.close();
        caches.close();
    }
}
