package ml.ispovesti.generation;

import ml.ispovesti.confession.Confession;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record PublicationRequest(
        @Schema(nullable = true, maxLength = Confession.LONGEST_PSEUDONYM, defaultValue = Confession.DEFAULT_PSEUDONYM)
                String pseudonym) {}
