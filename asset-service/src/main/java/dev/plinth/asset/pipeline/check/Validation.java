package dev.plinth.asset.pipeline.check;

import java.util.List;

/** What the validator found, errors first. */
public record Validation(List<Issue> issues) {

    /** @param severity 0 error, 1 warning, 2 information, 3 hint */
    public record Issue(int severity, String code, String message, String pointer) {}

    public Validation {
        issues = List.copyOf(issues);
    }

    public List<Issue> errors() {
        return issues.stream().filter(issue -> issue.severity() == 0).toList();
    }

    public List<Issue> warnings() {
        return issues.stream().filter(issue -> issue.severity() == 1).toList();
    }
}
