package dev.plinth.order.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.plinth.devstack.test.Backends;
import dev.plinth.devstack.test.Database;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two databases stand for the writer and a replica, the writer behind the failover-aware driver as on AWS. */
class ReaderConfigurationIT {

    private final Database writer = Backends.postgres();
    private final Database replica = Backends.postgres();

    @EnableConfigurationProperties(ReaderProperties.class)
    static class Enabled {}

    @Test
    void listsAreReadFromTheReplicaAndEverythingElseFromTheWriter() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withUserConfiguration(Enabled.class, ReaderConfiguration.class)
                .withPropertyValues(
                        "spring.datasource.url=" + writer.url().replace("jdbc:", "jdbc:aws-wrapper:"),
                        "spring.datasource.driver-class-name=software.amazon.jdbc.Driver",
                        "spring.datasource.hikari.connection-timeout=700",
                        "spring.datasource.hikari.data-source-properties.wrapperPlugins=failover2,efm2",
                        "spring.datasource.hikari.data-source-properties.wrapperDialect=pg",
                        "spring.datasource.username=" + writer.user(),
                        "spring.datasource.password=" + writer.password(),
                        "plinth.reader.url=" + replica.url().replace("jdbc:", "jdbc:aws-wrapper:"))
                .run(context -> {
                    var source = context.getBean(DataSource.class);
                    assertThat(databaseOf(source, false)).isEqualTo(name(writer));
                    assertThat(databaseOf(source, true)).isEqualTo(name(replica));
                    isWaitedForNoLongerThan(
                            context.getBean("writer", HikariDataSource.class),
                            context.getBean("reader", HikariDataSource.class));
                });
    }

    private static void isWaitedForNoLongerThan(HikariDataSource writer, HikariDataSource reader) {
        assertThat(reader.getConnectionTimeout()).isEqualTo(700);
        assertThat(reader.getDataSourceProperties()).isEqualTo(writer.getDataSourceProperties());
    }

    private static String databaseOf(DataSource source, boolean readOnly) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        transaction.setReadOnly(readOnly);
        return transaction.execute(_ -> JdbcClient.create(source)
                .sql("select current_database()")
                .query(String.class)
                .single());
    }

    private static String name(Database database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }
}
