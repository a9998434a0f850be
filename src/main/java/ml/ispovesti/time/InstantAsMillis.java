package ml.ispovesti.time;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;

/** Moments are stored as milliseconds since 1970: sortable and the same in SQLite, which has no time type, and PostgreSQL. */
@Converter(autoApply = true)
public class InstantAsMillis implements AttributeConverter<Instant, Long> {

    @Override
    public Long convertToDatabaseColumn(Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    @Override
    public Instant convertToEntityAttribute(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
