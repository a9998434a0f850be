package ml.ispovesti.backup;

/** A backup cannot be made or restored; nothing was changed. The message tells people why and what to do. */
final class BackupRefused extends RuntimeException {

    BackupRefused(String reason) {
        super(reason);
    }

    BackupRefused(String reason, Throwable cause) {
        super(reason + " (" + cause.getMessage() + ")", cause);
    }

    /** Where the database is a server's. */
    static void unlessInFile(String databaseKind) {
        if (!databaseKind.equals("sqlite")) {
            throw new BackupRefused(
                    "The database is PostgreSQL's: use its pg_dump and pg_restore, as docs/deploy.md tells.");
        }
    }
}
