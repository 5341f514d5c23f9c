package dev.plinth.devstack.payments.domain;

/** Whether a confirmed payment moves the money at once or waits to be captured. */
public enum CaptureMethod {
    AUTOMATIC,
    AUTOMATIC_ASYNC,
    MANUAL
}
