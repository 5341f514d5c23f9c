package dev.plinth.asset;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** 3D models: upload, pipeline, versions, signed delivery. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AssetService {

    public static void main(String[] args) {
        SpringApplication.run(AssetService.class, args);
    }
}
