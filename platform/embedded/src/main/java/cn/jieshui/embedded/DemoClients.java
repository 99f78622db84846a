package cn.jieshui.embedded;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * The demo clients: one per role, named like the role; reporters and reviewers carry their department's code behind it
 * ({@code reporter-500110-slj}). All have the secret {@code demo}; an unknown client or a wrong secret is refused with
 * {@code invalid_client}. A request may say in the parameter {@code demo_claims}, a JSON object, what its token is to
 * say otherwise, {@code sub} too; a claim that is null is left out.
 *
 * @param areas codes of the areas (GB/T 2260) that every client may work in
 */
record DemoClients(String issuerId, List<String> areas) implements OAuth2TokenCallback {

    private static final String SECRET = "demo";
    private static final long EXPIRY_SECONDS = 3600;
    private static final Set<String> ROLES =
            Set.of("water-office", "statistics", "viewer", "auditor", "admin", "data-migration");
    private static final Pattern OF_DEPARTMENT = Pattern.compile("(reporter|reviewer)-([a-z0-9-]{2,40})");

    @Override
    public String subject(TokenRequest request) {
        String client = client(request);
        return (String) otherClaims(request).getOrDefault("sub", client);
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of("jieshui");
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        Map<String, Object> claims = claims(client(request));
        claims.putAll(otherClaims(request));
        claims.remove("sub");
        claims.values().removeIf(Objects::isNull);
        return claims;
    }

    private static Map<String, Object> otherClaims(TokenRequest request) {
        List<String> wanted = request.getCustomParameter("demo_claims");
        if (wanted == null) {
            return Map.of();
        }
        try {
            return JSONObjectUtils.parse(wanted.get(0));
        } catch (ParseException e) {
            throw new OAuth2Exception(OAuth2Error.INVALID_REQUEST, "demo_claims is no JSON object");
        }
    }

    @Override
    public long tokenExpiry() {
        return EXPIRY_SECONDS;
    }

    private Map<String, Object> claims(String client) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("areas", areas);
        Matcher ofDepartment = OF_DEPARTMENT.matcher(client);
        if (ofDepartment.matches()) {
            claims.put("roles", List.of(ofDepartment.group(1)));
            claims.put("department", ofDepartment.group(2));
        } else {
            claims.put("roles", List.of(client));
        }
        return claims;
    }

    private static String client(TokenRequest request) {
        String client = authenticatedClient(request.getClientAuthentication());
        if (!ROLES.contains(client) && !OF_DEPARTMENT.matcher(client).matches()) {
            throw refusal("unknown client: " + client);
        }
        return client;
    }

    private static String authenticatedClient(ClientAuthentication authentication) {
        if (authentication instanceof ClientSecretBasic || authentication instanceof ClientSecretPost) {
            String secret =
                    ((PlainClientSecret) authentication).getClientSecret().getValue();
            if (SECRET.equals(secret)) {
                return authentication.getClientID().getValue();
            }
        }
        throw refusal("client_id and client_secret=demo are needed");
    }

    private static OAuth2Exception refusal(String reason) {
        return new OAuth2Exception(OAuth2Error.INVALID_CLIENT.setDescription(reason), reason);
    }
}
