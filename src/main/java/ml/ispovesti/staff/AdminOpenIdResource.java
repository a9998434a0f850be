package ml.ispovesti.staff;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import ml.ispovesti.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The way there and back of OpenID Connect's authorization code flow (OpenID Connect Core 1.0, 3.1), which Quarkus walks. Browsers come
 * here as a page, so what fails leads to the door, with an {@code error} that the page puts into words.
 */
@Path(OpenIdProvider.PATH)
@Tag(name = "Administration")
@Blocking
class AdminOpenIdResource {

    private static final Logger LOG = Logger.getLogger(AdminOpenIdResource.class);

    private final SecurityIdentity identity;
    private final OidcSession provided;
    private final OpenIdSettings settings;
    private final Accounts accounts;
    private final Sessions sessions;

    AdminOpenIdResource(
            SecurityIdentity identity,
            OidcSession provided,
            OpenIdSettings settings,
            Accounts accounts,
            Sessions sessions) {
        this.identity = identity;
        this.provided = provided;
        this.settings = settings;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GET
    @AuthorizationCodeFlow
    @Operation(
            summary = "Signs in at the provider of OpenID Connect",
            description =
                    "For browsers: leads to the provider, back here, and to the page of administration; with ?error= where it"
                            + " did not work. Who comes back must have an account of the same name here.")
    @APIResponse(responseCode = "302", description = "To the provider")
    @APIResponse(responseCode = "303", description = "To the page of administration")
    @APIResponse(responseCode = "404", description = "There is no provider")
    public Response comeIn(@Context HttpServerRequest asked) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return toDoor();
        }
        // What the provider said is needed once; from here on our own cookie holds.
        provided.logout().await().indefinitely();
        return named(token)
                .flatMap(accounts::withoutOurPassword)
                .map(account -> sessions.open(account, "OpenID"))
                .map(session -> toDoor(sessions.cookie(session, asked.isSSL())))
                .orElseGet(() -> refused("no_account"));
    }

    private Optional<String> named(JsonWebToken token) {
        Optional<String> name = Optional.ofNullable(token.<Object>getClaim(settings.claim()))
                .map(Object::toString)
                .filter(Accounts::isName);
        LOG.infof(
                "%s was signed in by the provider of OpenID Connect",
                name.orElse("Somebody without a name that an account could have"));
        return name;
    }

    /** Nobody is signed in yet. */
    @ServerExceptionMapper
    public Uni<Response> toProvider(UnauthorizedException e, RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator
                .getChallenge(context)
                .onItemOrFailure()
                .transform((challenge, failure) -> failure == null ? redirect(challenge) : away(failure));
    }

    private static Response redirect(ChallengeData challenge) {
        if (challenge == null || challenge.status != Response.Status.FOUND.getStatusCode()) {
            return Problem.NOT_FOUND
                    .because("This site has no provider of OpenID Connect; sign in at /admin.")
                    .toResponse();
        }
        Response.ResponseBuilder response = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    /** They came back with something that does not hold. */
    @ServerExceptionMapper
    public Response notBelieved(AuthenticationCompletionException e) {
        LOG.warnf("OpenID Connect: %s", e.getMessage());
        return refused("not_believed");
    }

    @ServerExceptionMapper
    public Response away(OIDCException e) {
        return away((Throwable) e);
    }

    private static Response away(Throwable e) {
        LOG.warnf("The provider of OpenID Connect does not answer: %s", e.getMessage());
        return refused("unavailable");
    }

    private static Response toDoor(NewCookie... cookies) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, OpenIdProvider.DOOR)
                .cookie(cookies)
                .build();
    }

    private static Response refused(String error) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, OpenIdProvider.DOOR + "?error=" + error)
                .build();
    }
}
