package ml.ispovesti.gpt2;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** GPT-2 as plainly and slowly as it can be written, from the same file (F32 or F16) and without the engine: what the engine is judged by. */
final class ReferenceGpt2 {

    private final Gpt2Config config;
    private final Safetensors tensors;

    ReferenceGpt2(Gpt2Config config, ModelFolder folder) {
        this.config = config;
        this.tensors = Safetensors.open(folder, "model.safetensors");
    }

    /** The natural logarithm of the probability of each token but the first, given those before it. */
    double[] logProbabilities(long[] text) {
        double[][] logits = logits(Arrays.copyOf(text, text.length - 1));
        double[] result = new double[logits.length];
        for (int t = 0; t < result.length; t++) {
            softmax(logits[t], logits[t].length);
            result[t] = Math.log(logits[t][(int) text[t + 1]]);
        }
        return result;
    }

    /** After each token. */
    double[][] logits(long[] text) {
        double[] embeddings = weights("wte.weight");
        double[] positions = weights("wpe.weight");
        int width = config.width();
        double[][] x = new double[text.length][width];
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < width; i++) {
                x[t][i] = embeddings[(int) text[t] * width + i] + positions[t * width + i];
            }
        }
        for (int i = 0; i < config.layers(); i++) {
            String layer = "h." + i + ".";
            add(x, linear(attention(linear(norm(x, layer + "ln_1"), layer + "attn.c_attn")), layer + "attn.c_proj"));
            add(x, linear(gelu(linear(norm(x, layer + "ln_2"), layer + "mlp.c_fc")), layer + "mlp.c_proj"));
        }
        return head(norm(x, "ln_f"), config.tied() ? embeddings : weights("lm_head.weight"));
    }

    private double[][] head(double[][] h, double[] head) {
        double[][] logits = new double[h.length][config.vocabulary()];
        for (int t = 0; t < h.length; t++) {
            for (int v = 0; v < config.vocabulary(); v++) {
                for (int i = 0; i < config.width(); i++) {
                    logits[t][v] += h[t][i] * head[v * config.width() + i];
                }
            }
        }
        return logits;
    }

    private double[][] attention(double[][] qkv) {
        int width = config.width();
        int size = width / config.heads();
        double[][] out = new double[qkv.length][width];
        for (int head = 0; head < width; head += size) {
            for (int t = 0; t < qkv.length; t++) {
                double[] scores = new double[t + 1];
                for (int s = 0; s <= t; s++) {
                    for (int i = head; i < head + size; i++) {
                        scores[s] += qkv[t][i] * qkv[s][width + i] / Math.sqrt(size);
                    }
                }
                softmax(scores, t + 1);
                for (int s = 0; s <= t; s++) {
                    for (int i = head; i < head + size; i++) {
                        out[t][i] += scores[s] * qkv[s][2 * width + i];
                    }
                }
            }
        }
        return out;
    }

    private double[][] linear(double[][] x, String name) {
        double[] weight = weights(name + ".weight");
        double[] bias = weights(name + ".bias");
        double[][] y = new double[x.length][];
        for (int t = 0; t < x.length; t++) {
            y[t] = bias.clone();
            for (int i = 0; i < x[t].length; i++) {
                for (int o = 0; o < bias.length; o++) {
                    y[t][o] += x[t][i] * weight[i * bias.length + o];
                }
            }
        }
        return y;
    }

    private double[][] norm(double[][] x, String name) {
        double[] weight = weights(name + ".weight");
        double[] bias = weights(name + ".bias");
        double[][] y = new double[x.length][weight.length];
        for (int t = 0; t < x.length; t++) {
            double mean = 0;
            double variance = 0;
            for (double value : x[t]) {
                mean += value / weight.length;
            }
            for (double value : x[t]) {
                variance += (value - mean) * (value - mean) / weight.length;
            }
            for (int i = 0; i < weight.length; i++) {
                y[t][i] = (x[t][i] - mean) / Math.sqrt(variance + config.epsilon()) * weight[i] + bias[i];
            }
        }
        return y;
    }

    private static double[][] gelu(double[][] x) {
        for (double[] row : x) {
            for (int i = 0; i < row.length; i++) {
                double v = row[i];
                row[i] = 0.5 * v * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (v + 0.044715 * v * v * v)));
            }
        }
        return x;
    }

    private static void add(double[][] x, double[][] y) {
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < x[t].length; i++) {
                x[t][i] += y[t][i];
            }
        }
    }

    private static void softmax(double[] values, int count) {
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (double value : values) {
            greatest = Math.max(greatest, value);
        }
        for (int i = 0; i < count; i++) {
            values[i] = Math.exp(values[i] - greatest);
            sum += values[i];
        }
        for (int i = 0; i < count; i++) {
            values[i] /= sum;
        }
    }

    private double[] weights(String name) {
        boolean prefixed = tensors.entry(name) == null;
        Safetensors.Entry entry = tensors.entry(prefixed ? "transformer." + name : name);
        ByteBuffer data = ByteBuffer.allocate((int) entry.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        tensors.read(entry, 0, data);
        data.flip();
        double[] values = new double[data.remaining() / entry.type().bytes()];
        for (int i = 0; i < values.length; i++) {
            values[i] = entry.type() == TensorType.F32 ? data.getFloat() : half(data.getShort());
        }
        return values;
    }

    /** The value of an IEEE 754 half, which Java 17 cannot read by itself. */
    static double half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double magnitude =
                exponent == 0 ? Math.scalb((double) fraction, -24) : Math.scalb(1024.0 + fraction, exponent - 25);
        return bits < 0 ? -magnitude : magnitude;
    }
}
