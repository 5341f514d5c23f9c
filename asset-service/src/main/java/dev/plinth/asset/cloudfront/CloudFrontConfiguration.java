package dev.plinth.asset.cloudfront;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

@Configuration(proxyBeanMethods = false)
class CloudFrontConfiguration {

    @Bean
    SigningKeys signingKeys(SecretsManagerClient secrets, SigningProperties properties) {
        return new SigningKeys(() -> secrets.getSecretValue(get -> get.secretId(properties.signingSecret()))
                .secretString());
    }
}
