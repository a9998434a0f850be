package ml.ispovesti.moderation;

import ml.ispovesti.confession.OneLine;
import ml.ispovesti.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason is text, so that a wrong one gets a refusal that names those allowed. */
@Schema(requiredProperties = {"reason"})
record ReportRequest(
        @Schema(enumeration = {"PERSONAL_DATA", "HATE", "SEXUAL_MINORS", "SPAM", "OTHER"}) String reason,
        @Schema(nullable = true, maxLength = ReportRequest.LONGEST_NOTE, description = "For moderators only; one line")
                String note) {

    static final int LONGEST_NOTE = 300;

    static Reason reason(ReportRequest request) {
        return Reason.of(request == null ? null : request.reason);
    }

    /** @return null where there is none */
    String cleanNote() {
        try {
            String line = OneLine.of(note, LONGEST_NOTE);
            return line.isEmpty() ? null : line;
        } catch (OneLine.Unacceptable e) {
            throw Problem.INVALID_REPORT.because(e.getMessage());
        }
    }
}
