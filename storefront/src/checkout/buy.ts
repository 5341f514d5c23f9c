import { ProblemError } from '../http/problem';
import { type Order, isOpen } from '../orders/orders';
import type { Attempts } from './attempt';
import type { Card } from './card';
import type { CheckoutForm } from './form';

/** What buying needs from the outside: the shop's orders and the payment provider. */
export interface Till {
  tokenise: (card: Card) => Promise<string>;
  place: (form: CheckoutForm, idempotencyKey: string) => Promise<Order>;
  read: (orderId: string) => Promise<Order>;
  pay: (orderId: string, paymentMethod: string, idempotencyKey: string) => Promise<Order>;
}

export interface Wish {
  form: CheckoutForm;
  lines: { sku: string; quantity: number }[];
}

/** Places and pays. Answers the order as far as it came; a decline or refusal is thrown. */
export async function buy(wish: Wish, card: Card, till: Till, attempts: Attempts): Promise<Order> {
  const paymentMethod = await till.tokenise(card);
  const order = await placed(wish, till, attempts);
  if (!isOpen(order)) {
    attempts.settled();
    return order;
  }
  return paid(order, paymentMethod, till, attempts.placed(attempts.for(wish), order.id), attempts);
}

/** Pays an order that was placed before. */
export async function payLater(order: Order, card: Card, till: Till, attempts: Attempts): Promise<Order> {
  return paid(order, await till.tokenise(card), till, attempts.for({ order: order.id }), attempts);
}

async function placed(wish: Wish, till: Till, attempts: Attempts): Promise<Order> {
  const attempt = attempts.for(wish);
  if (attempt.orderId) {
    const known = await till.read(attempt.orderId);
    if (known.state !== 'CANCELLED') return known;
    attempts.settled();
  }
  try {
    return await till.place(wish.form, attempts.for(wish).orderKey);
  } catch (error) {
    // A refusal is kept under its key: asking again after putting things right needs a new one.
    if (isRefusal(error)) attempts.settled();
    // The attempt's order ran out or was declined while this page did not look: this press is a new attempt.
    if (isCancelled(error)) return till.place(wish.form, attempts.for(wish).orderKey);
    throw error;
  }
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

function isRefusal(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  return [400, 422].includes(error.problem.status) || error.is('stock-short') || isCancelled(error);
}

function isCancelled(error: unknown): boolean {
  return error instanceof ProblemError && error.is('order-cancelled');
}
