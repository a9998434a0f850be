package ml.ispovesti.queue;

/** Which messages of {@code generation.events} this process wants: over a broker only those that it follows reach it. */
public interface Topics {

    /** From soon on; what is missed until then has to be found out otherwise. May be repeated. */
    void follow(String key);

    void leave(String key);
}
