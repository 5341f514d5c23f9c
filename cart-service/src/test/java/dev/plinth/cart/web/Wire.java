package dev.plinth.cart.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The line to a backend, which can fall silent: what is sent then arrives nowhere, and nobody says so. */
final class Wire {

    private final ServerSocket door;
    private final InetSocketAddress backend;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;

    Wire(String host, int port) {
        backend = new InetSocketAddress(host, port);
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void fallsSilent() {
        silent = true;
    }

    /** What was open while it was silent is cut. */
    void worksAgain() {
        silent = false;
        sockets.forEach(Wire::close);
        sockets.clear();
    }

    private void accept() {
        while (true) {
            try {
                Socket client = door.accept();
                sockets.add(client);
                if (!silent) {
                    var onward = new Socket(backend.getAddress(), backend.getPort());
                    sockets.add(onward);
                    Thread.ofVirtual().start(() -> carry(client, onward));
                    Thread.ofVirtual().start(() -> carry(onward, client));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        var bytes = new byte[8192];
        try {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                if (!silent) {
                    to.getOutputStream().write(bytes, 0, read);
                    to.getOutputStream().flush();
                }
            }
        } catch (IOException cut) {
            // either end has hung up; the other is told below
        }
        close(from);
        close(to);
    }

    private static void close(@Nullable Socket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            // it is closed, which is what was wanted
        }
    }
}
