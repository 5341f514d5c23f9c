package dev.plinth.devstack.models.shape;

/** A corner of a mesh; its normal follows from its neighbours. */
public record Vertex(Vec3 position, Uv uv) {}
