package dev.plinth.devstack.test;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** That classes, taken together, know each of some packages: what is allowed and not used is not allowed any more. */
final class KnowsAll extends ArchCondition<JavaClass> {

    private final String room;
    private final List<String> packages;
    private Set<String> unknown = Set.of();

    KnowsAll(String room, List<String> packages) {
        super("know all of " + packages);
        this.room = room;
        this.packages = packages;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        unknown = new LinkedHashSet<>(packages);
    }

    @Override
    public void check(JavaClass each, ConditionEvents events) {
        for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
            String known = dependency.getTargetClass().getBaseComponentType().getPackageName();
            unknown.removeIf(name -> PackageMatcher.of(name).matches(known));
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        unknown.forEach(
                name -> events.add(SimpleConditionEvent.violated(name, "Nothing in " + room + " knows " + name)));
    }
}
