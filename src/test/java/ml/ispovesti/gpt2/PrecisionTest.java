package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrecisionTest {

    @Test
    void x86_computesInInt8UnlessToldOtherwise() {
        assertThat(Precision.usable(Optional.empty(), "amd64")).isEqualTo(Precision.INT8);
        assertThat(Precision.usable(Optional.of(Precision.FP32), "amd64")).isEqualTo(Precision.FP32);
    }

    @Test
    void otherProcessors_computeInFp32WhateverTheyAreTold() {
        assertThat(Precision.usable(Optional.empty(), "aarch64")).isEqualTo(Precision.FP32);
        assertThat(Precision.usable(Optional.of(Precision.INT8), "aarch64")).isEqualTo(Precision.FP32);
    }
}
