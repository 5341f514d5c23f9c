package dev.plinth.asset.web;

import dev.plinth.asset.domain.ModelId;
import dev.plinth.asset.domain.ModelVersion;
import dev.plinth.platform.web.EventSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A version as one listener follows it: an event's id tells its whole state. */
record WatchedVersion(LatestVersions latest, VersionViews views, ModelId model, int number) implements EventSource {

    @Override
    public Look since(@Nullable String told) {
        return latest.version(model, number)
                .map(version -> new Look(
                        Optional.of(stateOf(version))
                                .filter(state -> !state.equals(told))
                                .map(state -> new Happening(state, "version", views.of(version))),
                        version.isFinished()))
                .orElse(Look.END);
    }

    /** Whether it is finished, and that was told. */
    static boolean isToldOf(ModelVersion version, @Nullable String told) {
        return version.isFinished() && stateOf(version).equals(told);
    }

    private static String stateOf(ModelVersion version) {
        return version.work().attempts() + "-"
                + Integer.toHexString(version.progress().hashCode());
    }
}
