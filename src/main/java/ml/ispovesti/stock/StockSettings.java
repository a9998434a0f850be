package ml.ispovesti.stock;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "ispovesti.stock")
interface StockSettings {

    /**
     * How large a file may be that is imported on the website, and so how large a body anybody may begin to send; at least 64K. It is held in
     * memory while it is read, several times over. Larger ones are imported by {@code ./run.sh import}.
     */
    MemorySize largestFile();
}
