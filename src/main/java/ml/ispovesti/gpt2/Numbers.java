package ml.ispovesti.gpt2;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads tensors as fp32, whatever they are in the file, through one small buffer: a tensor may be larger than all the memory that Java has.
 * What is no finite number is refused: one of them makes everything that the model computes so.
 */
final class Numbers {

    /** Large enough that the calls do not count, small enough to stay in the processor's cache. */
    static final int PIECE_BYTES = 4 << 20;

    private static final int PIECE = PIECE_BYTES / Float.BYTES;
    private static final int EXPONENT = 0x7f800000;

    /** Made when it is first needed: a checkpoint may only be looked at. */
    private ByteBuffer buffer;

    /** Takes what has been read. */
    interface Sink {

        /**
         * @param from the place of the first number in the tensor
         * @param floats from its beginning to its limit; it will be used again
         */
        void take(long from, ByteBuffer floats);
    }

    void read(Safetensors file, String name, Sink sink) {
        if (buffer == null) {
            buffer = ByteBuffer.allocateDirect(PIECE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        }
        Safetensors.Entry entry = file.entry(name);
        int size = entry.type().bytes();
        long total = entry.bytes() / size;
        for (long from = 0; from < total; from += PIECE) {
            int count = (int) Math.min(PIECE, total - from);
            // What will be widened stands at the end: the wider numbers then never reach one that is still to be read.
            int start = count * (Float.BYTES - size);
            buffer.clear().position(start).limit(count * Float.BYTES);
            file.read(entry, from * size, buffer);
            widen(entry.type(), start, count);
            int bad = firstNotFinite(count);
            if (bad >= 0) {
                throw new ModelProblem(
                        file.file(),
                        "the tensor %s has %s in it (number %d)"
                                .formatted(name, buffer.getFloat(bad * Float.BYTES), from + bad));
            }
            sink.take(from, buffer.position(0));
        }
    }

    private void widen(TensorType type, int start, int count) {
        if (type == TensorType.F16) {
            for (int i = 0; i < count; i++) {
                buffer.putFloat(i * Float.BYTES, half(buffer.getShort(start + i * Short.BYTES)));
            }
        } else if (type == TensorType.BF16) {
            // A bfloat16 is the upper half of a float. The engine must not see one: any array of them kills the JVM
            // inside DJL.
            for (int i = 0; i < count; i++) {
                buffer.putInt(i * Float.BYTES, buffer.getShort(start + i * Short.BYTES) << 16);
            }
        }
    }

    /**
     * The value of an IEEE 754 half: its bits in a float's places, and then the difference of the exponents' biases made good. Signs are
     * random, so a branch by them would take most of the time.
     */
    static float half(short bits) {
        int magnitude = (bits & 0x7fff) << 13;
        float value = magnitude < 0x7c00 << 13
                ? Float.intBitsToFloat(magnitude) * 0x1p112f
                : Float.intBitsToFloat(magnitude | EXPONENT);
        return Float.intBitsToFloat(Float.floatToRawIntBits(value) | (bits & 0x8000) << 16);
    }

    private int firstNotFinite(int count) {
        for (int i = 0; i < count; i++) {
            if ((buffer.getInt(i * Float.BYTES) & EXPONENT) == EXPONENT) {
                return i;
            }
        }
        return -1;
    }
}
