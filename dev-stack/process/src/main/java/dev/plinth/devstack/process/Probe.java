package dev.plinth.devstack.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A question that tells when a process is ready. */
@FunctionalInterface
public interface Probe {

    int TIMEOUT_MILLIS = 1000;

    boolean succeeds();

    /** Ready as soon as the loopback port accepts. */
    static Probe port(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** Ready as soon as PostgreSQL lets its user log in. */
    static Probe postgres(int port, String user) {
        return new PostgresProbe(port, user);
    }

    /** Ready as soon as the URL answers with a status below 400. */
    static Probe http(URI url) {
        return () -> {
            try {
                var connection = (HttpURLConnection) url.toURL().openConnection();
                connection.setConnectTimeout(TIMEOUT_MILLIS);
                connection.setReadTimeout(TIMEOUT_MILLIS);
                return connection.getResponseCode() < 400;
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}
