package ml.ispovesti.crawl;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Goes from page to page and keeps what it finds; may be stopped at any moment and goes on there. */
final class Crawl {

    private final Profile profile;
    private final Harvest harvest;
    private final Fetcher fetcher;
    private final Robots robots;
    private final PageReader reader;
    private final Consumer<String> notes;
    private final Progress progress;

    Crawl(
            Profile profile,
            Harvest harvest,
            Clock clock,
            Fetcher.Pauses pauses,
            Consumer<String> notes,
            Progress progress) {
        this.profile = profile;
        this.harvest = harvest;
        this.fetcher = new Fetcher(profile, clock, pauses);
        this.robots = new Robots(fetcher, profile);
        this.reader = new PageReader(profile);
        this.notes = notes;
        this.progress = progress;
    }

    /** Told after every page. */
    interface Progress {
        void page(int pages, long texts);
    }

    void run() throws IOException, InterruptedException {
        Position position = harvest.position(profile.start());
        Set<URI> visited = new HashSet<>(position.visited());
        while (visited.size() < profile.pages()) {
            URI address = position.next();
            int begun = position.begun();
            if (address == null) {
                if (begun == profile.start().size()) {
                    harvest.finish();
                    return;
                }
                address = profile.start().get(begun++);
                position = new Position(position.start(), address, begun, position.visited(), 0);
            }
            position = visit(address, position, visited);
            harvest.moveTo(position);
            progress.page(visited.size(), harvest.texts());
        }
        // The position stays, so that a larger number goes on here.
        notes.accept("Stopped after " + visited.size() + " pages, as the profile says; a larger number goes on there");
    }

    private Position visit(URI address, Position position, Set<URI> visited) throws IOException, InterruptedException {
        visited.add(address);
        List<URI> read = new ArrayList<>(visited);
        Position ended = new Position(position.start(), null, position.begun(), read, 0);
        if (!robots.allows(address)) {
            notes.accept(address + " is forbidden by robots.txt");
            return ended;
        }
        Fetcher.Answer answer;
        try {
            answer = fetcher.get(address, this::allows);
        } catch (Fetcher.LedAstray e) {
            notes.accept(e.getMessage());
            return ended;
        }
        if (answer.status() >= 400) {
            notes.accept(address + " answers " + answer.status());
            return ended;
        }
        PageReader.Page page = reader.read(answer.address(), answer.body(), answer.encoding());
        int barren = harvest.store(page.found()) > 0 ? 0 : position.barren() + 1;
        if (barren >= profile.patience()) {
            notes.accept("Nothing new in " + barren + " pages, the last of them " + address);
            return ended;
        }
        URI next = page.next().filter(link -> !visited.contains(link)).orElse(null);
        return new Position(position.start(), next, position.begun(), read, next == null ? 0 : barren);
    }

    /** Only hosts of the start pages get here, whose robots.txt is read or can be. */
    private boolean allows(URI address) {
        try {
            return robots.allows(address);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
