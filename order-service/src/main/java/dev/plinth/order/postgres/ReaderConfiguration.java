package dev.plinth.order.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
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

    @Bean
    HikariDataSource reader(DataSourceProperties writer, ReaderProperties reader) {
        HikariDataSource pool = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .driverClassName(writer.determineDriverClassName())
                .url(Objects.requireNonNull(reader.url()))
                .username(writer.determineUsername())
                .password(writer.determinePassword())
                .build();
        pool.setPoolName("orders-reader");
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(reader.maximumPoolSize());
        pool.setInitializationFailTimeout(-1); // a replica that is away stops no start
        return pool;
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
