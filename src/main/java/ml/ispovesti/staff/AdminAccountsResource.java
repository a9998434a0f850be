package ml.ispovesti.staff;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v2/admin/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RolesAllowed(Roles.ADMIN)
@Blocking
class AdminAccountsResource {

    private final Accounts accounts;
    private final SecurityIdentity identity;

    AdminAccountsResource(Accounts accounts, SecurityIdentity identity) {
        this.accounts = accounts;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "Those who may sign in, by name, with those who may not any more")
    public AccountList list() {
        return new AccountList(Account.byName().stream().map(AccountView::of).toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Adds one",
            description =
                    "Its password is in the answer, is told only there, and must be changed at the first sign-in.")
    public NewPasswordView add(AccountRequest request) {
        return NewPasswordView.of(
                accounts.add(request == null ? null : request.name(), request == null ? null : request.role(), me()));
    }

    @PUT
    @Path("/{id}/role")
    @Operation(summary = "Makes it an administrator or a moderator", description = "One administrator always stays.")
    public AccountView changeRole(@RestPath long id, RoleRequest request) {
        return AccountView.of(accounts.changeRole(id, request == null ? null : request.role(), me()));
    }

    @POST
    @Path("/{id}/password")
    @Operation(
            summary = "Makes a new password, for those who forgot theirs",
            description =
                    "Told only here; it must be changed at the next sign-in. All sessions of the account are over.")
    public NewPasswordView newPassword(@RestPath long id) {
        return NewPasswordView.of(accounts.newPassword(id, me()));
    }

    @PUT
    @Path("/{id}/disabled")
    @Operation(
            summary = "Lets nobody sign in by it any more",
            description = "Its sessions are over. One administrator always stays.")
    public AccountView disable(@RestPath long id) {
        return AccountView.of(accounts.disable(id, me()));
    }

    @DELETE
    @Path("/{id}/disabled")
    @Operation(summary = "Lets it sign in again")
    public AccountView enable(@RestPath long id) {
        return AccountView.of(accounts.enable(id, me()));
    }

    private String me() {
        return SignedIn.name(identity);
    }

    @Schema(requiredProperties = {"name", "role"})
    record AccountRequest(@Schema(pattern = "[a-z][a-z0-9._-]{1,29}") String name, Role role) {}

    @Schema(requiredProperties = {"role"})
    record RoleRequest(Role role) {}

    @Schema(requiredProperties = {"items"})
    record AccountList(List<AccountView> items) {}

    @Schema(requiredProperties = {"account", "password"})
    record NewPasswordView(AccountView account, String password) {
        static NewPasswordView of(Accounts.WithPassword made) {
            return new NewPasswordView(AccountView.of(made.account()), made.password());
        }
    }

    @Schema(requiredProperties = {"id", "name", "role", "createdAt", "mustChangePassword"})
    record AccountView(
            long id,
            String name,
            Role role,
            Instant createdAt,
            @Schema(nullable = true, description = "Null for those who may sign in") Instant disabledAt,
            @Schema(description = "Its password is one of ours, not used yet") boolean mustChangePassword) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.id, account.name, account.role, account.createdAt, account.disabledAt, account.mustChange);
        }
    }
}
