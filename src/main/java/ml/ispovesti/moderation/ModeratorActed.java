package ml.ispovesti.moderation;

import java.time.Instant;

/**
 * A moderator did something; told within the transaction in which it was done.
 *
 * @param who the moderator's name
 * @param action such as {@code case.hide}
 * @param target what it was done to, such as {@code case 7}
 * @param detail for people; null where there is nothing to add
 */
public record ModeratorActed(Instant at, String who, String action, String target, String detail) {}
