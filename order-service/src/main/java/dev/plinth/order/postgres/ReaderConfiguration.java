package dev.plinth.order.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/** With replicas, whatever is read in a read-only transaction is read from them: lists, which may lag a little. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("plinth.reader.url")
class ReaderConfiguration {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource writer(DataSourceProperties properties) {
        return properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
    }

    /** As the writer in all but its address: a replica that hangs is waited for no longer. */
    @Bean
    HikariDataSource reader(HikariDataSource writer, ReaderProperties reader) {
        var config = new HikariConfig();
        writer.copyStateTo(config);
        config.setJdbcUrl(Objects.requireNonNull(reader.url()));
        config.setPoolName("orders-reader");
        config.setReadOnly(true);
        config.setMaximumPoolSize(reader.maximumPoolSize());
        config.setInitializationFailTimeout(-1); // a replica that is away stops no start
        return new HikariDataSource(config);
    }

    /** The transaction says which, once its first statement asks for a connection. */
    @Bean
    @Primary
    LazyConnectionDataSourceProxy dataSource(HikariDataSource writer, HikariDataSource reader) {
        var either = new LazyConnectionDataSourceProxy(writer);
        either.setReadOnlyDataSource(reader);
        return either;
    }
}
