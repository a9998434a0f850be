package ml.ispovesti.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ml.ispovesti.SiteDatabase;
import ml.ispovesti.SiteProcess;
import ml.ispovesti.Visit;
import ml.ispovesti.queue.BrokerProcess;

/**
 * Websites and generators as processes of their own, which find each other through a broker only. They share a data folder and a
 * model store; the broker is one for all tests and begins with empty queues in each.
 */
final class Cluster implements AutoCloseable {

    static final BrokerProcess BROKER = BrokerProcess.create();

    /** For whatever takes seconds when all is well, on a machine that has much else to do. */
    static final Duration LONG = Duration.ofSeconds(90);

    private static final List<String> QUEUES = List.of("generation.requests", "generation.results");

    static {
        BROKER.start();
        Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close));
    }

    private final Path data;
    private final SiteDatabase database;
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "ISPOVESTI_GENERATION_PAUSE", "0s",
            "ISPOVESTI_PROMOTION_LEAST_AGE", "0s",
            "ISPOVESTI_PROMOTION_CRON", "0 0 0 1 1 ? 2099",
            "ISPOVESTI_LIMITS_GENERATIONS", "0",
            "ISPOVESTI_LIMITS_PUBLICATIONS", "0",
            "ISPOVESTI_LIMITS_VISITORS", "0",
            "ISPOVESTI_HOUSE_STOCK", "0",
            "RABBITMQ_HOST", "localhost",
            "RABBITMQ_PORT", "" + BROKER.port()));

    private final List<SiteProcess> processes = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();

    /** What a visitor asked for, and the website where he looks at it. */
    record Job(String web, Visit visitor, long id) {

        String status() {
            return tells("status");
        }

        String text() {
            return tells("text");
        }

        String reason() {
            return tells("reason");
        }

        private String tells(String field) {
            return visitor.get("/generations/" + id).jsonPath().getString(field);
        }

        Job at(SiteProcess other) {
            return new Job(other.uri(), visitor.at(other.uri()), id);
        }
    }

    private Cluster(Path data) throws Exception {
        this.data = data;
        database = SiteDatabase.of(data);
        settings.putAll(database.environment());
        forgetQueues();
    }

    /** Without processes yet. */
    static Cluster in(Path folder) throws Exception {
        return new Cluster(folder);
    }

    /** Of a test that failed in the middle. */
    private static void forgetQueues() throws Exception {
        try (Connection connection = BROKER.connect();
                Channel channel = connection.createChannel()) {
            for (String queue : QUEUES) {
                channel.queueDelete(queue);
                channel.queueDelete(queue + ".dead");
            }
        }
    }

    /** For the processes that are started from now on. */
    Cluster with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** The generators to come write slowly, so that there is time for what has to happen meanwhile. */
    Cluster slow() {
        SlowModel.write(data.resolve("models"));
        return with("ISPOVESTI_MODEL_STORE", data.resolve("models").toString()).with("ISPOVESTI_MODEL", SlowModel.NAME);
    }

    SiteProcess web() {
        return start("web", settings);
    }

    /** One that died, at its old address. */
    SiteProcess webAgain(SiteProcess dead) {
        Map<String, String> same = new HashMap<>(settings);
        same.put("QUARKUS_HTTP_PORT", dead.uri().replaceAll(".*:", ""));
        return start("web", same);
    }

    SiteProcess generator() {
        return start("generator", settings);
    }

    private SiteProcess start(String role, Map<String, String> own) {
        Map<String, String> all = new HashMap<>(own);
        all.put("ISPOVESTI_ROLE", role);
        SiteProcess process = SiteProcess.start(data, all);
        processes.add(process);
        return process;
    }

    /** So many visitors ask at a website, and are accepted. */
    List<Job> ask(SiteProcess web, int visitors) {
        List<Job> asked = IntStream.range(0, visitors).mapToObj(i -> ask(web)).toList();
        jobs.addAll(asked);
        return asked;
    }

    private static Job ask(SiteProcess web) {
        Visit visitor = web.visit();
        return new Job(
                web.uri(),
                visitor,
                visitor.generate("Kad sam")
                        .then()
                        .statusCode(202)
                        .extract()
                        .jsonPath()
                        .getLong("id"));
    }

    void awaitStatus(String status, List<Job> jobs) {
        for (Job job : jobs) {
            await("generation " + job.id()).atMost(LONG).until(job::status, status::equals);
        }
    }

    /** How many rows there are with this condition. */
    long count(String condition) throws Exception {
        return number("select count(*) from generation where " + condition);
    }

    long number(String query) throws Exception {
        return database.number(query);
    }

    /** All that was accepted is over, once, and what was not written says why; and nothing is left in the queues. */
    void assertNothingIsLost() throws Exception {
        await("all is over").atMost(LONG).until(() -> count("status in ('QUEUED', 'RUNNING')") == 0);
        assertThat(count("true")).isEqualTo(jobs.size());
        assertThat(count("status = 'DONE' and text is not null and reason is null")
                        + count("status in ('FAILED', 'CANCELLED') and length(reason) > 0"))
                .isEqualTo(jobs.size());
        await("queues are empty").atMost(LONG).untilAsserted(() -> assertThat(BROKER.notEmpty(QUEUES))
                .isEmpty());
    }

    @Override
    public void close() {
        processes.stream().filter(SiteProcess::isAlive).forEach(SiteProcess::close);
        database.close();
    }
}
