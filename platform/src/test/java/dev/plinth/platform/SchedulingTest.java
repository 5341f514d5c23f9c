package dev.plinth.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** What a service does by the clock: sweeps, mails, reconciling, telling others. */
class SchedulingTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(each ->
                    new PlatformDefaults().postProcessEnvironment(each.getEnvironment(), new SpringApplication()))
            .withConfiguration(
                    AutoConfigurations.of(PlatformAutoConfiguration.class, TaskSchedulingAutoConfiguration.class))
            .withBean(Work.class);

    static class Work {

        private final CountDownLatch end = new CountDownLatch(1);
        private final CountDownLatch others = new CountDownLatch(3);

        @Scheduled(fixedDelay = 1)
        void hangs() throws InterruptedException {
            end.await();
        }

        @Scheduled(fixedDelay = 1, initialDelay = 100)
        void goesOn() {
            others.countDown();
        }
    }

    @Test
    void oneThatHangsHoldsNoOtherUp() {
        service.run(context -> {
            Work work = context.getBean(Work.class);
            try {
                assertThat(work.others.await(5, TimeUnit.SECONDS)).isTrue();
            } finally {
                work.end.countDown();
            }
        });
    }

    /** The seeded bug: what Spring chooses for virtual threads by itself. */
    @Test
    void oneThreadForAllThatHasAFixedDelayIsHeldUpByTheFirstThatHangs() {
        service.withBean(TaskScheduler.class, SchedulingTest::springsOwn).run(context -> {
            Work work = context.getBean(Work.class);
            try {
                assertThat(work.others.await(1, TimeUnit.SECONDS)).isFalse();
            } finally {
                work.end.countDown();
            }
        });
    }

    private static TaskScheduler springsOwn() {
        var scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        return scheduler;
    }
}
