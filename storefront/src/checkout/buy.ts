import { ProblemError } from '../http/problem';
import { type Order, type Placement, isOpen } from '../orders/orders';
import type { Attempts } from './attempt';
import type { Card } from './card';
import type { CheckoutForm } from './form';
import { type Quote, quoteIn } from './quote';

/** What buying needs from the outside: the shop's orders and the payment provider. */
export interface Till {
  tokenise: (card: Card) => Promise<string>;
  place: (placement: Placement, idempotencyKey: string) => Promise<Order>;
  read: (orderId: string) => Promise<Order>;
  pay: (orderId: string, paymentMethod: string, idempotencyKey: string) => Promise<Order>;
}

export interface Wish {
  form: CheckoutForm;
  /** What the shopper saw when pressing the button. */
  quote: Quote;
}

/** Another quote of the same price for the same things is the same wish: a reload must not order twice. */
const wishOf = ({ form, quote }: Wish) => ({
  form, lines: quote.lines.map(({ sku, quantity }) => ({ sku, quantity })), shipping: quote.shipping.option, total: quote.total,
});

/** Places and pays, where there is something to pay. Answers the order as far as it came; a decline or refusal is thrown. */
export async function buy(wish: Wish, card: Card | undefined, till: Till, attempts: Attempts): Promise<Order> {
  const paymentMethod = card && (await till.tokenise(card));
  const order = await placed(wish, till, attempts);
  if (!isOpen(order) || !paymentMethod) {
    attempts.settled();
    return order;
  }
  return paid(order, paymentMethod, till, attempts.placed(attempts.for(wishOf(wish), wish.quote.id), order.id), attempts);
}

/** Pays an order that was placed before. */
export async function payLater(order: Order, card: Card, till: Till, attempts: Attempts): Promise<Order> {
  return paid(order, await till.tokenise(card), till, attempts.for({ order: order.id }), attempts);
}

async function placed(wish: Wish, till: Till, attempts: Attempts): Promise<Order> {
  const attempt = attempts.for(wishOf(wish), wish.quote.id);
  if (attempt.orderId) {
    const known = await till.read(attempt.orderId);
    if (known.state !== 'CANCELLED') return known;
    attempts.settled();
  }
  try {
    return await placedAt(wish, wish.quote.id, till, attempts);
  } catch (error) {
    // A refusal is kept under its key: asking again after putting things right needs a new one.
    if (isRefusal(error)) attempts.settled();
    // The attempt's order ran out or was declined while this page did not look: this press is a new attempt.
    if (isCancelled(error)) return placedAt(wish, wish.quote.id, till, attempts);
    // Only its time was over: it costs what was shown, so nobody needs to be asked.
    const renewed = error instanceof ProblemError && error.is('quote-expired') ? quoteIn(error) : undefined;
    if (renewed) return placedAt(wish, renewed.id, till, attempts);
    throw error;
  }
}

/** Under a key of its own until it is settled, always with the quote that was first sent under that key. */
function placedAt(wish: Wish, quoteId: string, till: Till, attempts: Attempts): Promise<Order> {
  const attempt = attempts.for(wishOf(wish), quoteId);
  return till.place({ ...wish.form, quoteId: attempt.quoteId }, attempt.orderKey);
}

async function paid(order: Order, paymentMethod: string, till: Till, attempt: ReturnType<Attempts['for']>, attempts: Attempts): Promise<Order> {
  try {
    const after = await till.pay(order.id, paymentMethod, attempts.paymentKey(attempt, paymentMethod));
    if (!isOpen(after)) attempts.settled();
    return after;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status < 500) {
      attempts.settled();
      throw error;
    }
    // No answer is not a no: the card may have been charged. The order's page finds out, without paying again.
    return order;
  }
}

const REFUSALS = ['stock-short', 'bought-already', 'order-cancelled', 'quote-changed', 'quote-expired'];

function isRefusal(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  return [400, 422].includes(error.problem.status) || REFUSALS.some((code) => error.is(code));
}

function isCancelled(error: unknown): boolean {
  return error instanceof ProblemError && error.is('order-cancelled');
}
