package ml.ispovesti.generation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

record GenerationRequest(
        @Schema(nullable = true, maxLength = Requests.LONGEST_PREFIX, description = "How it begins; one line")
                String prefix) {}
