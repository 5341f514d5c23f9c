package dev.plinth.devstack.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which packages a service has, and what each may know: its rooms. The lists allow, so that a misspelt package fails
 * instead of passing in silence; a package that is not listed fails, and so does what is allowed and not used. Nor may any
 * class ask for the time but its clock.
 *
 * @param base the service's own package, whose classes start it and may know everything
 */
public record House(String base, List<Room> rooms) {

    /** What every room stands on. */
    private static final List<String> GROUND = List.of("java..", "org.jspecify..", "org.slf4j..");

    public static House of(String base) {
        return new House(base, List.of());
    }

    /**
     * One more room.
     *
     * @param mayKnow other rooms by name, other packages in full; {@code ..} stands for all below
     */
    public House room(String name, String... mayKnow) {
        var more = new ArrayList<>(rooms);
        more.add(new Room(name, List.of(mayKnow)));
        return new House(base, List.copyOf(more));
    }

    /** The rule that holds when every class is in a room and knows nothing but what that room may know. */
    public ArchRule rule() {
        return CompositeArchRule.of(Stream.concat(
                        Stream.of(everyClassHasARoom(), timeComesFromTheClock()),
                        rooms.stream().map(this::keepsToItself))
                .toList());
    }

    private ArchRule everyClassHasARoom() {
        String[] known = Stream.concat(Stream.of(base), rooms.stream().map(room -> inside(room.name())))
                .toArray(String[]::new);
        return classes().that().resideInAPackage(base + "..").should().resideInAnyPackage(known);
    }

    /** What asks the machine itself goes on when a test sets the clock. */
    private ArchRule timeComesFromTheClock() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    private ArchRule keepsToItself(Room room) {
        List<String> known = room.mayKnow().stream().map(this::resolved).toList();
        String[] all = Stream.of(GROUND.stream(), Stream.of(inside(room.name())), known.stream())
                .flatMap(each -> each)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(inside(room.name()))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all)
                .andShould(new KnowsAll(room.name(), known));
    }

    private String resolved(String known) {
        return rooms.stream().anyMatch(room -> room.name().equals(known)) ? inside(known) : known;
    }

    private String inside(String room) {
        return base + "." + room + "..";
    }

    /** One package with all below it. */
    public record Room(String name, List<String> mayKnow) {}
}
