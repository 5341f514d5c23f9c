package dev.plinth.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InvalidClassException;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SessionItemTest {

    private final MapSession session = new MapSession("a-session-id");

    @Test
    void readsBackWhatItStored() {
        session.setAttribute("returnTo", "/cart");

        BrowserSession read = SessionItem.toSession(SessionItem.of(session));

        assertThat(read.getId()).isEqualTo("a-session-id");
        assertThat(read.<String>getAttribute("returnTo")).isEqualTo("/cart");
        assertThat(read.wantsWrite()).isFalse();
    }

    @Test
    void aStoredSessionGetsANewIdAtLogin() {
        BrowserSession read = SessionItem.toSession(SessionItem.of(session));

        assertThat(read.changeSessionId()).isNotEqualTo("a-session-id").isEqualTo(read.getId());
        assertThat(read.originalId()).isEqualTo("a-session-id");
    }

    @Test
    void storesNothingThatOpensASession() {
        var item = new HashMap<>(SessionItem.of(session));
        AttributeValue id = item.get("id");

        assertThat(id.s()).hasSize(64).doesNotContain("a-session-id");
    }

    @Test
    void refusesAClassThatNoSessionHolds() {
        session.setAttribute("gadget", new NotAllowed());

        assertThatThrownBy(() -> SessionItem.toSession(SessionItem.of(session)))
                .hasCauseInstanceOf(InvalidClassException.class);
    }

    @Test
    void aTouchAloneIsNotWorthAWrite() {
        BrowserSession read = SessionItem.toSession(SessionItem.of(session));

        read.setLastAccessedTime(read.getLastAccessedTime().plusSeconds(30));
        assertThat(read.wantsWrite()).isFalse();
        read.setLastAccessedTime(read.getLastAccessedTime().plusSeconds(300));
        assertThat(read.wantsWrite()).isTrue();
    }

    private record NotAllowed() implements java.io.Serializable {}
}
