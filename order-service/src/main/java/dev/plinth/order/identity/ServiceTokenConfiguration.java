package dev.plinth.order.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** This service's own token for holding stock: fetched by client credentials, kept until shortly before it ends. */
@Configuration(proxyBeanMethods = false)
class ServiceTokenConfiguration {

    private static final String REGISTRATION = "order-service";

    @Bean
    ClientHttpRequestInterceptor serviceToken(ServiceIdentity identity, RestClient.Builder http) {
        var interceptor = new OAuth2ClientHttpRequestInterceptor(manager(identity, http));
        var self = new AnonymousAuthenticationToken(
                REGISTRATION, identity.clientId(), AuthorityUtils.createAuthorityList("SERVICE"));
        interceptor.setClientRegistrationIdResolver(request -> REGISTRATION);
        interceptor.setPrincipalResolver(request -> self); // one token for all, not one a shopper
        return interceptor;
    }

    private static OAuth2AuthorizedClientManager manager(ServiceIdentity identity, RestClient.Builder http) {
        var registrations = new InMemoryClientRegistrationRepository(registration(identity));
        var tokens = new RestClientClientCredentialsTokenResponseClient();
        tokens.setRestClient(http.configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .build());
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(tokens);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(provider);
        return manager;
    }

    private static ClientRegistration registration(ServiceIdentity identity) {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(identity.tokenUri().toString())
                .clientId(identity.clientId())
                .clientSecret(identity.clientSecret())
                .scope("plinth/stock.reserve")
                .build();
    }
}
