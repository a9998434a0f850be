package ml.ispovesti.stock;

import jakarta.enterprise.context.ApplicationScoped;
import ml.ispovesti.problem.LargerBody;

@ApplicationScoped
class UploadLimit implements LargerBody {

    private final StockSettings settings;

    UploadLimit(StockSettings settings) {
        this.settings = settings;
    }

    @Override
    public String path() {
        return StockResource.PATH + StockResource.IMPORT;
    }

    @Override
    public long largest() {
        return settings.largestFile().asLongValue();
    }

    @Override
    public String advice() {
        return "Send at most " + largest() + " bytes, in several files if need be; or bring the file to the machine and"
                + " use ./run.sh import. Nothing was taken.";
    }
}
