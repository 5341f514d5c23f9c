package dev.plinth.devstack.test;

/** What a test can ask for with {@link UseBackends}. */
public enum Backend {
    /** With the service's own table, empty. */
    DYNAMODB,
    /** With a database of its own, empty. */
    POSTGRES,
    REDIS,
    OPENSEARCH,
    /** With queues of its own, subscribed as in production, see {@link Topics}. */
    SQS,
    /** With topics of its own, see {@link Topics}. */
    SNS,
    /** With a bucket of its own; together with {@link #SQS} its uploads are announced in their queue. */
    S3,
    SECRETS,
    /** With a job definition of its own, whose image is given with {@link Backends#image}. */
    BATCH,
    /** Tokens, see {@link TestIssuer}. */
    IDENTITY
}
