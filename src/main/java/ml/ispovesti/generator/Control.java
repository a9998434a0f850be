package ml.ispovesti.generator;

import jakarta.enterprise.context.ApplicationScoped;
import ml.ispovesti.confession.BlockList;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** What the website tells all generators. */
@ApplicationScoped
class Control {

    private static final Logger LOG = Logger.getLogger(Control.class);

    private final QueueMessages messages;
    private final Generator generator;
    private final ModelSwitch models;
    private final BlockList words;

    Control(QueueMessages messages, Generator generator, ModelSwitch models, BlockList words) {
        this.messages = messages;
        this.generator = generator;
        this.models = models;
        this.words = words;
    }

    /** From any thread; does not block. */
    @Incoming("generation-control")
    void hear(String message) {
        try {
            QueueMessages.Control control = messages.read(message, QueueMessages.Control.class);
            if (control.cancel() != null) {
                generator.cancel(control.cancel());
            }
            if (control.use() != null) {
                models.use(control.use(), control.request());
            }
            if (control.words() != null) {
                words.use(control.words());
            }
        } catch (QueueMessages.Unreadable e) {
            LOG.warnf("A control message is ignored: %s", e.getMessage());
        }
    }
}
