package dev.plinth.search.opensearch;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.HttpHost;
import org.opensearch.client.json.jackson3.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenSearchConfiguration {

    @Bean(destroyMethod = "close")
    OpenSearchTransport transport(OpenSearchProperties properties) {
        long millis = properties.timeout().toMillis();
        var requests = RequestConfig.custom()
                .setConnectionRequestTimeout(millis, TimeUnit.MILLISECONDS)
                .setResponseTimeout(millis, TimeUnit.MILLISECONDS)
                .build();
        return ApacheHttpClient5TransportBuilder.builder(HttpHost.create(properties.url()))
                .setMapper(new JacksonJsonpMapper())
                .setHttpClientConfigCallback(http -> http.setDefaultRequestConfig(requests))
                .build();
    }

    @Bean
    OpenSearchClient openSearch(OpenSearchTransport transport) {
        return new OpenSearchClient(transport);
    }
}
