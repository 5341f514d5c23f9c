package dev.plinth.order.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ReturnAnswer(
        @NotNull Boolean approved,
        @Size(max = 500) @Nullable String note) {}
