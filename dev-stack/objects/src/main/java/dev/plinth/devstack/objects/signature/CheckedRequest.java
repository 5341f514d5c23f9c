package dev.plinth.devstack.objects.signature;

import dev.plinth.devstack.objects.http.Refusal;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request whose body is checked as it is read. It remembers a refusal, whatever its reader makes of it. */
final class CheckedRequest extends HttpServletRequestWrapper {

    private final InputStream body;
    private @Nullable Refusal refusal;

    CheckedRequest(HttpServletRequest request, InputStream body) {
        super(request);
        this.body = body;
    }

    void throwRefusal() {
        if (refusal != null) {
            throw refusal;
        }
    }

    int read(byte[] into, int offset, int length) throws IOException {
        throwRefusal();
        try {
            return body.read(into, offset, length);
        } catch (Refusal refused) {
            refusal = refused;
            throw refused;
        }
    }

    /** Without {@code aws-chunked}, which S3 never stores with an object; S3Mock does. */
    @Override
    public Enumeration<String> getHeaders(String name) {
        Enumeration<String> values = super.getHeaders(name);
        return HttpHeaders.CONTENT_ENCODING.equalsIgnoreCase(name) ? withoutChunked(values) : values;
    }

    private static Enumeration<String> withoutChunked(Enumeration<String> encodings) {
        return Collections.enumeration(Collections.list(encodings).stream()
                .map(encoding -> encoding.replaceFirst(",\\s*aws-chunked$|^aws-chunked\\s*,", ""))
                .toList());
    }

    @Override
    public ServletInputStream getInputStream() {
        return new CheckedBody(this);
    }
}
