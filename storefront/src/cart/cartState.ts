import { type Money, sum, times } from '../money/money';

export const MAX_QUANTITY = 99;

export interface CartLine {
  sku: string;
  quantity: number;
  productId: string;
  productName: string;
  variantName: string;
  unitPrice: Money | null;
  lineTotal: Money | null;
  available: number | null;
  purchasable: boolean;
  posterUrl: string | null;
}

export interface Cart {
  lines: CartLine[];
  subtotal: Money | null;
  priced: boolean;
  itemCount: number;
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

export function problemOf(line: CartLine): string | undefined {
  if (line.unitPrice === null) return undefined;
  if (!line.purchasable && line.available !== 0) return 'No longer for sale';
  if (line.available === 0) return 'Sold out';
  if (line.available !== null && line.available < line.quantity) return `Only ${line.available} left`;
  return undefined;
}
