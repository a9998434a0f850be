package ml.ispovesti.gpt2;

/** The number types of safetensors. Weights must be of the first three; others may stand in a file and are not read. */
enum TensorType {
    F32(4),
    F16(2),
    BF16(2),
    F64(8),
    I64(8),
    U64(8),
    I32(4),
    U32(4),
    I16(2),
    U16(2),
    I8(1),
    U8(1),
    F8_E4M3(1),
    F8_E5M2(1),
    BOOL(1);

    private final int bytes;

    TensorType(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    boolean isForWeights() {
        return compareTo(BF16) <= 0;
    }

    /** @return null for an unknown one */
    static TensorType of(String dtype) {
        for (TensorType type : values()) {
            if (type.name().equals(dtype)) {
                return type;
            }
        }
        return null;
    }
}
