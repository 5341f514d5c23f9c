package dev.plinth.order.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.order.application.CompletePayment;
import dev.plinth.order.domain.PaymentNotices;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the payment provider tells that something happened. An error makes it tell again later. */
@RestController
class PaymentWebhook {

    private final PaymentNotices notices;
    private final CompletePayment completePayment;

    PaymentWebhook(PaymentNotices notices, CompletePayment completePayment) {
        this.notices = notices;
        this.completePayment = completePayment;
    }

    @PostMapping("/api/payment-webhooks")
    @ApiResponse(responseCode = "200", description = "Also for what is not about a payment of ours, or was told before")
    @ApiResponse(responseCode = "400", description = "notice-not-genuine")
    void noticed(
            @RequestHeader(name = "Stripe-Signature", defaultValue = "") String signature, @RequestBody byte[] notice) {
        notices.read(new String(notice, UTF_8), signature).ifPresent(completePayment::noticed);
    }
}
