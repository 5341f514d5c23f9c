package dev.plinth.search;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Full text and facets over the catalogue, kept up to date by its events. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SearchService {

    public static void main(String[] args) {
        SpringApplication.run(SearchService.class, args);
    }
}
