/** RFC 9457 problem details, as every service and the gateway answer them. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail?: string;
  errors?: { pointer: string; detail: string }[];
  shortfalls?: { sku: string; wanted: number; available: number }[];
  skus?: { sku: string; detail: string }[];
  declineCode?: string;
  /** What the cart costs now, with `quote-changed` and `quote-expired`. */
  quote?: unknown;
  traceId?: string;
}

export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfterSeconds?: number,
  ) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
  }

  is(code: string): boolean {
    return this.problem.code === code;
  }
}

/** Whatever the answer holds becomes a problem: a proxy's HTML page must not surface as a parse error. */
export async function problemFrom(response: Response): Promise<ProblemError> {
  const fallback: Problem = { status: response.status, code: `http-${response.status}`, title: response.statusText || 'Error' };
  const isJson = /\bjson\b/.test(response.headers.get('Content-Type') ?? '');
  const body = isJson ? ((await response.json().catch(() => ({}))) as Partial<Problem>) : {};
  const retryAfter = Number(response.headers.get('Retry-After') ?? NaN);
  return new ProblemError({ ...fallback, ...body }, Number.isFinite(retryAfter) ? retryAfter : undefined);
}

/** `/shippingAddress/postalCode` or `#/shippingAddress/postalCode` → message under `shippingAddress.postalCode`. */
export function fieldErrors(problem: Problem): Record<string, string> {
  const unescape = (token: string) => token.replaceAll('~1', '/').replaceAll('~0', '~');
  const name = (pointer: string) => pointer.replace(/^#?\//, '').split('/').map(unescape).join('.');
  return Object.fromEntries((problem.errors ?? []).map(({ pointer, detail }) => [name(pointer), detail]));
}

/** Codes that a shopper meets and can do something about; anything else speaks through its own detail. */
const SENTENCES: Record<string, string> = {
  busy: 'The shop is very busy just now. Please try again in a moment.',
  'search-unavailable': 'Search is taking a short break. Please try again in a moment.',
  'cart-full': 'Your cart holds 50 different items, which is its limit.',
  'saved-full': 'You have saved 50 different items for later, which is the limit.',
  'wish-list-full': 'Your wish list holds 100 items, which is its limit.',
  'too-many-promotion-codes': 'A cart takes up to five codes.',
  'too-many-shares': 'This cart has ten links already. Stop one of them to make another.',
  'no-such-share': 'This link leads nowhere. It may have expired, or its owner has taken it back.',
  'not-for-sale': 'This item is no longer for sale.',
  'cart-empty': 'Your cart is empty.',
  'quote-changed': 'Something changed since the total was shown. Nothing was ordered; please look at the new total.',
  'region-needed': 'Choose the region it goes to: taxes differ there.',
  'not-shipped': 'We do not send what is in your cart to this country.',
  'shipping-option-unknown': 'It can no longer be sent this way; please choose another.',
  'orders-under-way':
    'An order is not finished yet: it is still to be sent, on its way back, or money is owed. Cancel it, or come back when it is done. Nothing was erased.',
  'account-needed': 'This order was placed with an account. Sign in, and erase your data on your account’s page. Nothing was erased.',
  'stale-version': 'This was changed elsewhere in the meantime. It has been read again; please repeat your change.',
  'variants-missing': 'This version does not show all that is for sale. Publish one that does, or change which look these SKUs name.',
  'version-not-ready': 'This version is not ready to be published yet.',
};

const DECLINES: Record<string, string> = {
  insufficient_funds: 'Your card was declined: insufficient funds.',
  expired_card: 'Your card was declined: it has expired.',
  incorrect_cvc: 'Your card was declined: the security code is not right.',
};

export function messageFor(error: unknown): string {
  if (!(error instanceof ProblemError)) return 'The shop could not be reached. Check your connection and try again.';
  const { problem, retryAfterSeconds } = error;
  if (problem.code === 'card-declined') {
    return DECLINES[problem.declineCode ?? ''] ?? 'Your card was declined. Nothing was charged; please try another card.';
  }
  if (problem.status === 429) return `That was a little fast. Please wait ${retryAfterSeconds ?? 'a few'} seconds.`;
  const sentence = SENTENCES[problem.code];
  if (sentence) return sentence;
  if (problem.status >= 500) return 'Part of the shop is not answering right now. Nothing was lost; please try again shortly.';
  return problem.detail ?? problem.title;
}
