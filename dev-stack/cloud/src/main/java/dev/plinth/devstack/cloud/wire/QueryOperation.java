package dev.plinth.devstack.cloud.wire;

/** An operation of a service that speaks AWS Query. What it returns is the inside of the answer's result. */
@FunctionalInterface
public interface QueryOperation {

    Xml apply(QueryRequest request);
}
