package dev.plinth.devstack.objects.signature;

import dev.plinth.devstack.objects.http.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A body that must have the signed hash. Its last bytes are only handed on when it has. */
final class HashedBody extends FilterInputStream {

    private final MessageDigest digest;
    private final String signed;
    private long left;
    private boolean checked;

    /** @param signed SHA-256 in hexadecimal */
    HashedBody(InputStream source, long length, MessageDigest digest, String signed) {
        super(source);
        this.left = length;
        this.digest = digest;
        this.signed = signed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
            digest.update(into, offset, count);
            left -= count;
        }
        if (!checked && (left == 0 || count < 0)) {
            check();
        }
        return count;
    }

    private void check() {
        checked = true;
        if (!HexFormat.of().formatHex(digest.digest()).equals(signed)) {
            throw Refusal.badRequest(
                    "XAmzContentSHA256Mismatch",
                    "The provided 'x-amz-content-sha256' header does not match what was computed.");
        }
    }
}
