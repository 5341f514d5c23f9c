/**
 * One attempt to buy. It lives in sessionStorage, so that a reload or a second press sends the same Idempotency-Key and
 * the shop answers with the order it already has, instead of placing another.
 */
export interface Attempt {
  /** What is being ordered; another wish is another attempt. */
  wish: string;
  orderKey: string;
  /** At which the order is placed, however often it is tried. */
  quoteId: string;
  orderId?: string;
  /** Payment keys by payment method: the same card token again is the same attempt to pay. */
  paymentKeys: Record<string, string>;
}

const PLACE = 'plinth.attempt';

export class Attempts {
  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = sessionStorage,
    private readonly newKey: () => string = () => crypto.randomUUID(),
  ) {}

  /** The attempt under way for this wish, or a new one. */
  for(wish: unknown, quoteId = ''): Attempt {
    const text = JSON.stringify(wish);
    const kept = this.kept();
    if (kept?.wish === text) return kept;
    return this.keep({ wish: text, orderKey: this.newKey(), quoteId, paymentKeys: {} });
  }

  placed(attempt: Attempt, orderId: string): Attempt {
    return this.keep({ ...attempt, orderId });
  }

  paymentKey(attempt: Attempt, paymentMethod: string): string {
    const kept = attempt.paymentKeys[paymentMethod];
    if (kept) return kept;
    const key = this.newKey();
    this.keep({ ...attempt, paymentKeys: { ...attempt.paymentKeys, [paymentMethod]: key } });
    return key;
  }

  /** The order is settled, paid or not: the next purchase is a new attempt. */
  settled(): void {
    this.storage.removeItem(PLACE);
  }

  private kept(): Attempt | undefined {
    try {
      return JSON.parse(this.storage.getItem(PLACE) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  private keep(attempt: Attempt): Attempt {
    this.storage.setItem(PLACE, JSON.stringify(attempt));
    return attempt;
  }
}
