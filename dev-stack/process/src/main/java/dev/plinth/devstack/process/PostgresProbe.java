package dev.plinth.devstack.process;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks to log in: a server that still recovers from a crash accepts the connection, but answers with an error. */
record PostgresProbe(int port, String user) implements Probe {

    private static final int PROTOCOL_3_0 = 3 << 16;
    private static final int AUTHENTICATION = 'R';

    @Override
    public boolean succeeds() {
        try (var socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.getOutputStream().write(startupMessage());
            return socket.getInputStream().read() == AUTHENTICATION;
        } catch (IOException notYet) {
            return false;
        }
    }

    // https://www.postgresql.org/docs/18/protocol-message-formats.html, StartupMessage
    private byte[] startupMessage() throws IOException {
        byte[] parameters = ("user\0" + user + "\0\0").getBytes(US_ASCII);
        var message = new ByteArrayOutputStream();
        var out = new DataOutputStream(message);
        out.writeInt(2 * Integer.BYTES + parameters.length);
        out.writeInt(PROTOCOL_3_0);
        out.write(parameters);
        return message.toByteArray();
    }
}
