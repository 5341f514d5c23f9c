package dev.plinth.asset.pipeline;

/** Something the merchant should know that stops nothing: a validator's code or one of the shop's own. */
public record Warning(String code, String detail) {}
