package dev.plinth.order.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

record ReturnRequest(
        @NotEmpty @Size(max = 100) List<@NotNull @Valid UnitsJson> lines,
        @NotBlank @Size(max = 500) String reason) {}
