package dev.plinth.devstack.objects.signature;

import java.util.HexFormat;
import java.util.Locale;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.internal.signer.CredentialScope;
import software.amazon.awssdk.http.auth.aws.internal.signer.RollingSigner;
import software.amazon.awssdk.http.auth.aws.internal.signer.V4CanonicalRequest;
import software.amazon.awssdk.http.auth.aws.internal.signer.util.SignerUtils;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * The signature that a claim's owner would compute. The SDK's public signer only signs what it sends itself; its inner
 * parts also serve to check, so no cryptography of our own is needed. They are not a stable API: this class is the only
 * one that knows them.
 */
final class Signature {

    private static final V4CanonicalRequest.Options S3 = new V4CanonicalRequest.Options(false, false);

    private final Claim claim;
    private final CredentialScope scope;
    private final byte[] key;

    Signature(AwsCredentialsIdentity owner, Claim claim) {
        this.claim = claim;
        this.scope = new CredentialScope(claim.scope().region(), claim.scope().service(), claim.signedAt());
        this.key = SignerUtils.deriveSigningKey(owner, scope);
    }

    /** In hexadecimal. */
    String of(SdkHttpRequest request) {
        var canonical = new V4CanonicalRequest(signedPartOf(request), claim.payload(), S3);
        String hash = SignerUtils.hashCanonicalRequest(canonical.getCanonicalRequestString());
        String toSign = String.join("\n", Claim.ALGORITHM, scope.getDatetime(), scope.scope(), hash);
        return HexFormat.of().formatHex(SignerUtils.computeSignature(toSign, key));
    }

    /** Signs the chunks of the request's body, each over the signature before it. */
    ChunkSigner chunks() {
        return new ChunkSigner(new RollingSigner(key, claim.signature()), scope.getDatetime(), scope.scope());
    }

    private SdkHttpRequest signedPartOf(SdkHttpRequest request) {
        return request.toBuilder()
                .removeQueryParameter(QueryClaim.SIGNATURE)
                .applyMutation(part -> request.headers().keySet().stream()
                        .filter(name -> !claim.signedHeaders().contains(name.toLowerCase(Locale.ROOT)))
                        .forEach(part::removeHeader))
                .build();
    }
}
