package dev.plinth.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.devstack.provision.LocalAws;
import dev.plinth.devstack.test.Backends;
import dev.plinth.devstack.test.Tables;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** One session at two doors: each has read it, and each may write it. */
class DynamoDbSessionsIT {

    private static final String TABLE = Tables.create("sessions", LocalAws.dynamoDb(Backends.dynamoDb()));

    private final DynamoDbSessions here = door();
    private final DynamoDbSessions there = door();
    private String id = "";

    @BeforeEach
    void somebodyHasASession() {
        BrowserSession session = Objects.requireNonNull(here.createSession().block());
        session.setAttribute("cart", "1");
        done(here.save(session));
        id = session.getId();
    }

    @Test
    void eitherDoorKnowsIt() {
        assertThat(found(there).<String>getAttribute("cart")).isEqualTo("1");
    }

    @Test
    void whatHasEndedAtOneDoorStaysEndedWhateverTheOtherStillHasUnderWay() {
        BrowserSession underWay = found(here);
        done(there.deleteById(id));

        underWay.setAttribute("cart", "2");
        done(here.save(underWay));

        assertThat(there.findById(id).blockOptional()).isEmpty();
    }

    @Test
    void aRequestThatOnlyTouchesItTakesNothingBackThatTheOtherDoorHasWritten() {
        BrowserSession touched = found(here);
        BrowserSession changed = found(there);
        changed.setLastAccessedTime(changed.getLastAccessedTime().plus(Duration.ofSeconds(2)));
        changed.setAttribute("cart", "2");
        done(there.save(changed));

        touched.setLastAccessedTime(touched.getLastAccessedTime().plus(Duration.ofMinutes(3)));
        done(here.save(touched));

        assertThat(found(here).<String>getAttribute("cart")).isEqualTo("2");
    }

    @Test
    void aTouchAloneIsKept() {
        BrowserSession touched = found(here);
        var later = touched.getLastAccessedTime().plus(Duration.ofMinutes(3));
        touched.setLastAccessedTime(later);
        done(here.save(touched));

        assertThat(found(there).getLastAccessedTime()).isEqualTo(later);
    }

    @Test
    void aLoginMovesItAndLeavesNothingUnderItsOldName() {
        BrowserSession session = found(here);
        String moved = session.changeSessionId();
        done(here.save(session));

        assertThat(there.findById(moved).blockOptional()).isPresent();
        assertThat(there.findById(id).blockOptional()).isEmpty();
    }

    /** The seeded bug. */
    @Test
    void aDoorThatWritesWithoutAConditionBringsBackWhatHasEnded() {
        DynamoDbSessions careless = door(new WithoutCondition());
        BrowserSession underWay = found(careless);
        done(there.deleteById(id));

        underWay.setAttribute("cart", "2");
        done(careless.save(underWay));

        assertThat(there.findById(id).blockOptional()).isPresent();
    }

    private static final class WithoutCondition implements ExecutionInterceptor {

        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            return context.request() instanceof PutItemRequest put
                    ? put.toBuilder().conditionExpression(null).build()
                    : context.request();
        }
    }

    private BrowserSession found(DynamoDbSessions door) {
        return Objects.requireNonNull(door.findById(id).block());
    }

    private static void done(Mono<Void> deed) {
        deed.block();
    }

    private static DynamoDbSessions door(ExecutionInterceptor... meddlers) {
        var dynamoDb = DynamoDbAsyncClient.builder()
                .endpointOverride(Backends.dynamoDb())
                .overrideConfiguration(client -> List.of(meddlers).forEach(client::addExecutionInterceptor))
                .region(Region.of(LocalAws.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
        return new DynamoDbSessions(dynamoDb, new SessionTable(TABLE));
    }
}
