package dev.plinth.devstack.objects.signature;

import dev.plinth.devstack.objects.http.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import org.springframework.web.filter.OncePerRequestFilter;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Lets only signed requests through, and of those only the body that was signed. */
public final class SignatureFilter extends OncePerRequestFilter {

    private final SignatureCheck check;

    public SignatureFilter(SignatureCheck check) {
        this.check = check;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var received = received(request);
        Claim claim = claim(request, received);
        Signature signature = check.verified(claim, received);
        var checked = new CheckedRequest(request, body(request, claim, signature));
        try {
            chain.doFilter(checked, response);
        } finally {
            checked.throwRefusal();
        }
    }

    private static SdkHttpRequest received(HttpServletRequest request) {
        String query = request.getQueryString();
        var received = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(request.getMethod()))
                .uri(URI.create(request.getRequestURL() + (query == null ? "" : "?" + query)));
        for (String name : Collections.list(request.getHeaderNames())) {
            received.putHeader(name, Collections.list(request.getHeaders(name)));
        }
        return received.build();
    }

    private static Claim claim(HttpServletRequest request, SdkHttpRequest received) {
        if (request.getHeader("Authorization") != null) {
            return HeaderClaim.read(request);
        }
        if (received.firstMatchingRawQueryParameter(QueryClaim.SIGNATURE).isPresent()) {
            return QueryClaim.read(received);
        }
        throw Refusal.forbidden("AccessDenied", "Access Denied");
    }

    private static InputStream body(HttpServletRequest request, Claim claim, Signature signature) throws IOException {
        if (request.getHeader("Transfer-Encoding") != null) {
            throw Refusal.lengthRequired();
        }
        InputStream sent = request.getInputStream();
        return switch (claim.payload()) {
            case Claim.UNSIGNED_PAYLOAD, "STREAMING-UNSIGNED-PAYLOAD-TRAILER" -> sent;
            case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" ->
                new SignedChunks(sent, signature.chunks());
            default -> new HashedBody(sent, request.getContentLengthLong(), sha256(), claim.payload());
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
