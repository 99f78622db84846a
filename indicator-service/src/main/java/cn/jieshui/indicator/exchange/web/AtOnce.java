package cn.jieshui.indicator.exchange.web;

import cn.jieshui.indicator.exchange.Dataset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/** Bounds how many datasets are under way, until the last octet has gone; whoever comes beyond comes again. */
@ApplicationScoped
class AtOnce {

    private final int most;
    private final Semaphore places;

    @Inject
    AtOnce(DatasetConfig config) {
        this.most = config.atOnce();
        this.places = new Semaphore(most);
    }

    /** @throws TooManyDatasets before anything is done */
    void write(Form form, Dataset dataset, OutputStream out) throws IOException {
        if (!places.tryAcquire()) {
            throw new TooManyDatasets(most);
        }
        try {
            form.write(dataset, out);
        } finally {
            places.release();
        }
    }
}
