package dev.plinth.devstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Someone else's program: listens for ever and knows no owner. */
public class Untethered {

    public static void main(String... words) throws IOException {
        try (var socket = new ServerSocket(Integer.parseInt(words[0]), 5, InetAddress.getLoopbackAddress())) {
            while (true) {
                socket.accept().close();
            }
        }
    }
}
