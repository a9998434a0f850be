package ml.ispovesti.staff;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import ml.ispovesti.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v2/admin/session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "For accounts: by the cookie of a session, or by HTTP Basic")
@Blocking
class AdminSessionResource {

    private final SecurityIdentity identity;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final OpenIdProvider openId;

    AdminSessionResource(
            SecurityIdentity identity, SignIn signIn, Sessions sessions, Accounts accounts, OpenIdProvider openId) {
        this.identity = identity;
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.openId = openId;
    }

    @POST
    @Operation(
            summary = "Signs in",
            description =
                    "Sets the cookie of a session. After several wrong passwords each further try has to wait (429).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response open(SignInRequest request, @Context HttpServerRequest asked) {
        Account account =
                checked(request == null ? null : request.name(), request == null ? null : request.password(), asked);
        return answer(account, sessions.open(account, null), asked);
    }

    @GET
    @Operation(summary = "Who is signed in", description = "204 where nobody is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "204", description = "Nobody is")
    public Response whoAmI() {
        if (identity.isAnonymous()) {
            return Response.noContent().build();
        }
        Optional<AdminSession> session = SignedIn.session(identity);
        return Response.ok(SessionView.of(SignedIn.account(identity), session.map(AdminSession::expiresAt)))
                .build();
    }

    @GET
    @Path("/ways")
    @Operation(summary = "The ways to sign in", description = "A password always does.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WaysView.class)))
    public WaysView ways() {
        return new WaysView(openId.label().orElse(null));
    }

    @DELETE
    @Operation(
            summary = "Signs out",
            description = "The cookie is taken back, and does not hold any more for whoever kept it.")
    @APIResponse(responseCode = "204", description = "Nobody is signed in")
    public Response end(@Context HttpServerRequest asked) {
        if (!identity.isAnonymous()) {
            SignedIn.session(identity).ifPresent(session -> sessions.end(session, SignedIn.name(identity)));
        }
        return Response.noContent().cookie(sessions.noCookie(asked.isSSL())).build();
    }

    @PUT
    @Path("/password")
    @Authenticated
    @Operation(summary = "Chooses one's own password", description = "All other sessions of the account are over.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response choosePassword(PasswordRequest request, @Context HttpServerRequest asked) {
        String old = request == null ? null : request.password();
        Account known = checked(SignedIn.name(identity), old, asked);
        Account account = accounts.choosePassword(known.id, old, request.newPassword());
        return answer(account, sessions.open(account, null), asked);
    }

    private Account checked(String name, String password, HttpServerRequest asked) {
        return Optional.ofNullable(name)
                .filter(given -> password != null)
                .flatMap(given -> signIn.check(
                        given.strip(), password, asked.remoteAddress().hostAddress()))
                .orElseThrow(() -> Problem.SIGN_IN.because("Type them once more."));
    }

    private Response answer(Account account, AdminSession session, HttpServerRequest asked) {
        return Response.ok(SessionView.of(account, Optional.of(session.expiresAt())))
                .cookie(sessions.cookie(session, asked.isSSL()))
                .build();
    }

    @Schema(requiredProperties = {"name", "password"})
    record SignInRequest(String name, String password) {}

    @Schema(requiredProperties = {"password", "newPassword"})
    record PasswordRequest(
            @Schema(description = "The one of until now") String password,
            @Schema(description = "At least 12 characters and at most 72 bytes") String newPassword) {}

    @Schema(requiredProperties = "openId")
    record WaysView(
            @Schema(
                            nullable = true,
                            description = "How people call the provider of OpenID Connect, whose way begins at"
                                    + " /api/v2/admin/openid; null where there is none")
                    String openId) {}

    @Schema(requiredProperties = {"name", "role", "mustChangePassword"})
    record SessionView(
            String name,
            Role role,
            @Schema(description = "Until then nothing else is allowed") boolean mustChangePassword,
            @Schema(nullable = true, description = "Null for a password that came with the request")
                    Instant expiresAt) {

        static SessionView of(Account account, Optional<Instant> expiresAt) {
            return new SessionView(account.name, account.role, account.mustChange, expiresAt.orElse(null));
        }
    }
}
