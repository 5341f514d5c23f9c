package dev.plinth.devstack.objects.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.plinth.devstack.objects.http.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * An {@code aws-chunked} body, checked chunk by chunk and passed on as it is: {@code size;chunk-signature=…}, data, …, a
 * chunk of size 0, and perhaps signed trailers.
 */
final class SignedChunks extends InputStream {

    private static final int MOST_BYTES = 16 << 20;
    private static final String TRAILER_SIGNATURE = "x-amz-trailer-signature:";

    private final InputStream source;
    private final ChunkSigner signer;
    private InputStream checked = InputStream.nullInputStream();
    private boolean ended;

    SignedChunks(InputStream source, ChunkSigner signer) {
        this.source = source;
        this.signer = signer;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = checked.read(into, offset, length);
        while (count < 0 && !ended) {
            checked = new ByteArrayInputStream(nextChunk());
            count = checked.read(into, offset, length);
        }
        return count;
    }

    private byte[] nextChunk() throws IOException {
        String header = line();
        int size = size(header);
        byte[] data = source.readNBytes(size);
        check(header.substring(header.indexOf('=') + 1), signer.chunk(data));
        var chunk = new ByteArrayOutputStream(size + 128);
        chunk.writeBytes((header + "\r\n").getBytes(ISO_8859_1));
        chunk.writeBytes(data);
        chunk.writeBytes(size == 0 ? trailers() : source.readNBytes(2));
        return chunk.toByteArray();
    }

    private byte[] trailers() throws IOException {
        ended = true;
        byte[] rest = source.readNBytes(MOST_BYTES);
        String text = new String(rest, ISO_8859_1);
        int signature = text.indexOf(TRAILER_SIGNATURE);
        if (signature >= 0) {
            String lines = text.substring(0, signature)
                    .lines()
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            check(text.substring(signature + TRAILER_SIGNATURE.length()).strip(), signer.trailer(lines));
        } else if (!text.isBlank()) {
            throw Refusal.forbidden("SignatureDoesNotMatch", "The trailers are not signed.");
        }
        return rest;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = source.read(); c != '\n'; c = source.read()) {
            if (c < 0 || line.length() > 1000) {
                throw new EOFException("a chunk's header is cut short");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    private static int size(String header) {
        int end = header.indexOf(";chunk-signature=");
        if (end < 1 || end > 7 || HexFormat.fromHexDigits(header, 0, end) > MOST_BYTES) {
            throw Refusal.badRequest("InvalidRequest", "A chunk's header is malformed, or the chunk too large.");
        }
        return HexFormat.fromHexDigits(header, 0, end);
    }

    private static void check(String given, String expected) {
        if (!given.equals(expected)) {
            throw Refusal.forbidden("SignatureDoesNotMatch", "A chunk's signature does not match its content.");
        }
    }
}
