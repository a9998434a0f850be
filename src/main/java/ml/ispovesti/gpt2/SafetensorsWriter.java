package ml.ispovesti.gpt2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes safetensors files, one tensor after the other: DJL's own writer would hold all of it on the heap. */
public final class SafetensorsWriter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ALIGNED = 8;

    private SafetensorsWriter() {}

    /**
     * Wholly or not at all: the file stands under another name until it is on the disk.
     *
     * @param type F32 or F16, to which all are turned
     * @param metadata texts that stand in the header
     */
    public static void write(
            Path file, Map<String, ? extends NDArray> tensors, DataType type, Map<String, String> metadata)
            throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (FileChannel out = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                write(out, header(tensors, type, metadata));
                for (NDArray tensor : tensors.values()) {
                    try (NDArray turned = tensor.toType(type, true)) {
                        write(out, turned.toByteBuffer());
                    }
                }
                out.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static ByteBuffer header(
            Map<String, ? extends NDArray> tensors, DataType type, Map<String, String> metadata)
            throws JsonProcessingException {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("__metadata__", metadata);
        String name = type == DataType.FLOAT16 ? TensorType.F16.name() : TensorType.F32.name();
        long data = 0;
        for (Map.Entry<String, ? extends NDArray> tensor : tensors.entrySet()) {
            long end = data + tensor.getValue().size() * type.getNumOfBytes();
            entries.put(
                    tensor.getKey(),
                    Map.of(
                            "dtype",
                            name,
                            "shape",
                            tensor.getValue().getShape().getShape(),
                            "data_offsets",
                            List.of(data, end)));
            data = end;
        }
        byte[] json = JSON.writeValueAsBytes(entries);
        int padded = (json.length + ALIGNED - 1) / ALIGNED * ALIGNED;
        ByteBuffer header = ByteBuffer.allocate(Long.BYTES + padded).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(padded).put(json).put(" ".repeat(padded - json.length).getBytes(StandardCharsets.US_ASCII));
        return header.flip();
    }
}
