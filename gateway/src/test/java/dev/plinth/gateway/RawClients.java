package dev.plinth.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Clients that send and read as slowly as a test wants, all in step. */
final class RawClients implements AutoCloseable {

    private static final int SMALL_WINDOW = 4096;
    private static final int PATIENCE_MILLIS = 20_000;

    private record Client(Socket socket, BufferedReader answers) {}

    private final List<Client> clients = new ArrayList<>();

    RawClients(int port, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            var socket = new Socket();
            socket.setReceiveBufferSize(SMALL_WINDOW);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            clients.add(
                    new Client(socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))));
        }
    }

    void send(String text) throws IOException {
        for (Client each : clients) {
            each.socket.getOutputStream().write(text.getBytes(US_ASCII));
        }
    }

    /** The next status that each is answered with; what follows the head stays unread. */
    List<Integer> statuses() {
        return clients.stream().map(RawClients::status).toList();
    }

    private static int status(Client client) {
        try {
            String first = client.answers.readLine();
            String line = first;
            while (line != null && !line.isEmpty()) {
                line = client.answers.readLine();
            }
            return Integer.parseInt(first.split(" ")[1]);
        } catch (IOException silence) {
            throw new UncheckedIOException(silence);
        }
    }

    @Override
    public void close() throws IOException {
        for (Client each : clients) {
            each.socket.close();
        }
    }
}
