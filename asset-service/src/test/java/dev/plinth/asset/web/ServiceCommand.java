package dev.plinth.asset.web;

import dev.plinth.asset.AssetService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** How this service is started as a process of its own, on a test's stores. */
final class ServiceCommand {

    private static final List<String> WANTED = List.of("spring.cloud.aws.", "plinth.");

    private ServiceCommand() {}

    /** As an image starts it on AWS: who it is comes from its role, all else from whoever starts it. */
    static List<String> ofImage(ConfigurableEnvironment environment) {
        var words = java();
        for (String key :
                List.of("spring.cloud.aws.credentials.access-key", "spring.cloud.aws.credentials.secret-key")) {
            words.add("-D" + key + "=" + environment.getRequiredProperty(key));
        }
        return main(words);
    }

    /** @param different what is other than in the test, as {@code name=value} */
    static List<String> of(ConfigurableEnvironment environment, String... different) {
        var words = java();
        environment.getPropertySources().stream()
                .filter(source -> source instanceof EnumerablePropertySource<?>)
                .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(name -> WANTED.stream().anyMatch(name::startsWith))
                .filter(name -> !name.startsWith("plinth.pipeline."))
                .distinct()
                .forEach(name -> words.add("-D" + name + "=" + Objects.toString(environment.getProperty(name), "")));
        Arrays.stream(different).forEach(each -> words.add("-D" + each));
        return main(words);
    }

    private static List<String> java() {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx384m", "-Dplinth.batch=job"));
        return words;
    }

    private static List<String> main(List<String> words) {
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), AssetService.class.getName()));
        return words;
    }
}
