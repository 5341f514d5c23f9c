import { type Money, sum, times } from '../money/money';

export const MAX_QUANTITY = 99;

/** What only the catalogue knows is null while it does not answer, and for a SKU that it no longer knows. */
export interface CartLine {
  sku: string;
  quantity: number;
  productId: string | null;
  productName: string | null;
  variantName: string | null;
  unitPrice: Money | null;
  lineTotal: Money | null;
  available: number | null;
  purchasable: boolean | null;
  posterUrl: string | null;
  changes: LineChange[];
}

export type ChangeCode = 'price-up' | 'price-down' | 'price-changed' | 'stock-short' | 'sold-out' | 'not-for-sale' | 'available-again';

/** What is different with a line from when the shopper last saw it. */
export interface LineChange {
  code: ChangeCode;
  from: Money | null;
  to: Money | null;
  available: number | null;
}

/** What became of a line when a guest's cart joined the account's, other than what both said. */
export interface Adjustment {
  code: 'quantity-capped' | 'saved-for-later';
  sku: string;
  wanted: number;
  quantity: number;
}

export interface Cart {
  lines: CartLine[];
  saved: CartLine[];
  subtotal: Money | null;
  priced: boolean;
  itemCount: number;
  note: string | null;
  promotionCodes: string[];
  shippingCountry: string | null;
  shippingRegion: string | null;
  adjustments?: Adjustment[];
}

function recounted(cart: Cart, lines: CartLine[]): Cart {
  const totals = lines.flatMap(({ lineTotal }) => lineTotal ?? []);
  return {
    ...cart,
    lines,
    subtotal: cart.priced && totals.length === lines.length ? sum(totals) : null,
    itemCount: lines.reduce((count, { quantity }) => count + quantity, 0),
  };
}

/** The cart as it will look once the shop agrees: quantity 0 removes the line, an unknown SKU changes nothing. */
export function withQuantity(cart: Cart, sku: string, quantity: number): Cart {
  const wanted = Math.min(Math.max(Math.trunc(quantity), 0), MAX_QUANTITY);
  const lines = cart.lines.flatMap((line) => {
    if (line.sku !== sku) return [line];
    if (wanted === 0) return [];
    return [{ ...line, quantity: wanted, lineTotal: line.unitPrice && times(line.unitPrice, wanted) }];
  });
  return recounted(cart, lines);
}

export function quantityOf(cart: Cart | undefined, sku: string): number {
  return cart?.lines.find((line) => line.sku === sku)?.quantity ?? 0;
}

/** Checkout is open when every line can be bought in the wanted quantity at a known price. */
export function canCheckOut(cart: Cart): boolean {
  return cart.priced && cart.lines.length > 0 && cart.lines.every((line) => problemOf(line) === undefined);
}

/** Why a line cannot be bought as it is; undefined as long as nothing is known against it. */
export function problemOf({ purchasable, available, quantity }: CartLine): string | undefined {
  if (purchasable === null) return undefined;
  if (available === 0) return 'Sold out';
  if (!purchasable) return 'No longer for sale';
  return available !== null && available < quantity ? `Only ${available} left` : undefined;
}

export function nameOf({ productName, variantName, sku }: CartLine): string {
  return productName ? [productName, variantName].filter(Boolean).join(', ') : sku;
}
