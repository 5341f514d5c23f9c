package dev.plinth.devstack.objects.signature;

import dev.plinth.devstack.objects.http.Refusal;

/** What a signature is good for: {@code key/20261122/eu-west-1/s3/aws4_request}. */
record Scope(String accessKey, String date, String region, String service) {

    static Scope parse(String credential) {
        String[] parts = credential.split("/", -1);
        if (parts.length != 5 || !parts[4].equals("aws4_request")) {
            throw Refusal.badRequest("AuthorizationHeaderMalformed", "The credential is malformed: " + credential);
        }
        return new Scope(parts[0], parts[1], parts[2], parts[3]);
    }
}
