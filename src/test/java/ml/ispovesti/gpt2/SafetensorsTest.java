package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {

    private static final String NAME = "model.safetensors";

    private ModelFolder folder;
    private Path file;

    @BeforeEach
    void setUp(@TempDir Path store) throws IOException {
        folder = ModelFolder.of(store, "model");
        file = folder.file(NAME);
        Files.createDirectory(file.getParent());
    }

    @Test
    void goodFile_givesItsTensors() throws IOException {
        write(
                "{\"__metadata__\":{\"format\":\"pt\"},\"a\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]}}",
                8);

        try (Safetensors tensors = Safetensors.open(folder, NAME)) {
            assertThat(tensors.names()).containsExactly("a");
            assertThat(tensors.entry("a").shape()).containsExactly(2, 1);
            assertThat(tensors.entry("a").bytes()).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Terabytes, by the offsets, by the shape, and by a product that overflows.
                "{'a':{'dtype':'F32','shape':[1000000000000],'data_offsets':[0,4000000000000]}}|truncated: the header describes",
                "{'a':{'dtype':'F32','shape':[1000000000000],'data_offsets':[0,8]}}|has 8 bytes, its shape [1000000000000] and dtype F32",
                "{'a':{'dtype':'F32','shape':[4294967296,4294967296],'data_offsets':[0,0]}}|impossible shape",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[9223372036854775799,9223372036854775807]}}|impossible data_offsets",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[99999999999999999999,8]}}|no good data_offsets",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}}|impossible data_offsets",
                "{'a':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}}|no good shape",
                "{'a':{'dtype':'F32','shape':'all','data_offsets':[0,8]}}|no good shape",
                "{'a':{'dtype':'Q4','shape':[2],'data_offsets':[0,8]}}|unknown dtype \"Q4\"",
                "{'a':3}|unknown dtype",
                "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}}|too long: the header describes",
                // Two that share bytes, two that are the same, and one that begins late.
                "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},'b':{'dtype':'U8','shape':[6],'data_offsets':[2,8]}}|the tensor b overlaps another one",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'b':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}|overlaps another one",
                "{'a':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}}|the tensor a leaves a gap before it",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[-8,0]}}|no good data_offsets",
                "[]|is not a JSON object",
                "{'a':|the header is not JSON",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'a':{}}|Duplicate field 'a'",
            })
    void hostileHeader_isRefusedByName(String header, String message) throws IOException {
        write(header.replace('\'', '"'), 8);

        assertThatThrownBy(() -> Safetensors.open(folder, NAME))
                .isInstanceOf(ModelProblem.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "5,truncated: has only 5 bytes",
        "8,header would have 7378697629483820646 bytes",
        "4000,header would have"
    })
    void fileOfOtherBytes_isRefusedByName(int size, String message) throws IOException {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'f');
        Files.write(file, bytes);

        assertThatThrownBy(() -> Safetensors.open(folder, NAME))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining(message);
    }

    @Test
    void headerLongerThanTheFile_isTruncated() throws IOException {
        Files.write(
                file,
                ByteBuffer.allocate(20)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(1_000_000)
                        .array());

        assertThatThrownBy(() -> Safetensors.open(folder, NAME))
                .isInstanceOf(ModelProblem.class)
                .hasMessageEndingWith("truncated: the header alone has 1000000 bytes, the file has 20");
    }

    @Test
    void deepHeader_isRefused() throws IOException {
        write("[".repeat(1_000_000), 8);

        assertThatThrownBy(() -> Safetensors.open(folder, NAME))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("the header is not JSON: Document nesting depth");
    }

    @Test
    void longHeader_isRefusedUnread() throws IOException {
        write(" ".repeat(ModelJson.MOST_BYTES + 1), 8);

        assertThatThrownBy(() -> Safetensors.open(folder, NAME))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("its header would have 2097153 bytes");
    }

    @Test
    void fileThatShrinks_isNotedWhileReading() throws IOException {
        write("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8);

        try (Safetensors tensors = Safetensors.open(folder, NAME);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1);
            assertThatThrownBy(() -> tensors.read(tensors.entry("a"), 0, ByteBuffer.allocate(8)))
                    .isInstanceOf(ModelProblem.class)
                    .hasMessage(file + ": became shorter while it was read");
        }
    }

    private void write(String header, int dataBytes) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(file, bytes.putLong(json.length).put(json).array());
    }
}
