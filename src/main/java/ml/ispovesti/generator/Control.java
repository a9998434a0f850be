package ml.ispovesti.generator;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** What the website tells all generators. */
@ApplicationScoped
class Control {

    private static final Logger LOG = Logger.getLogger(Control.class);

    private final QueueMessages messages;
    private final Generator generator;
    private final ModelSwitch models;

    Control(QueueMessages messages, Generator generator, ModelSwitch models) {
        this.messages = messages;
        this.generator = generator;
        this.models = models;
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
        } catch (QueueMessages.Unreadable e) {
            LOG.warnf("A control message is ignored: %s", e.getMessage());
        }
    }
}
