package ml.ispovesti.admin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** What an administrator chose at run time. Rows are only added: the newest of a name holds, the others are its history. */
@Entity
public class AdminChoice extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;
    String chosen;
    String chosenBy;
    Instant chosenAt;

    protected AdminChoice() {}

    AdminChoice(String name, String chosen, String chosenBy, Instant now) {
        this.name = name;
        this.chosen = chosen;
        this.chosenBy = chosenBy;
        this.chosenAt = now;
    }

    static Optional<String> newest(String name) {
        return AdminChoice.<AdminChoice>find("name", Sort.descending("id"), name)
                .firstResultOptional()
                .map(choice -> choice.chosen);
    }
}
