package dev.plinth.devstack.identity;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One H2 file holds it all: accounts, the signing key, and what was granted to whom. */
@Configuration(proxyBeanMethods = false)
class Database {

    @Bean(destroyMethod = "dispose")
    DataSource dataSource(@Value("${plinth.data.dir}") Path folder) throws IOException {
        Path own = Files.createDirectories(folder.toAbsolutePath());
        if (Files.getFileStore(own).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(own, Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE));
        }
        // H2 writes half a second after the commit unless told otherwise: a kill -9 would lose what was acknowledged.
        return JdbcConnectionPool.create("jdbc:h2:file:" + own.resolve("identity") + ";WRITE_DELAY=0", "identity", "");
    }
}
