package ml.ispovesti.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;

/** What is known of whoever asks, beside the name. */
final class SignedIn {

    private static final String ACCOUNT = "account";
    private static final String SESSION = "session";

    private SignedIn() {}

    /** Without a role while the password is one of ours. @param session null where a password came with the request */
    static SecurityIdentity with(Account account, AdminSession session) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name))
                .addAttribute(ACCOUNT, account);
        if (session != null) {
            identity.addAttribute(SESSION, session);
        }
        if (!account.mustChange) {
            identity.addRole(account.role.allowed());
        }
        return identity.build();
    }

    static Account account(SecurityIdentity identity) {
        return identity.getAttribute(ACCOUNT);
    }

    static Optional<AdminSession> session(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(SESSION));
    }

    static String name(SecurityIdentity identity) {
        return identity.getPrincipal().getName();
    }
}
