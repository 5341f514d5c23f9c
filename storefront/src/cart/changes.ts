import { formatMoney } from '../money/money';
import { type Adjustment, type CartLine, type LineChange, nameOf } from './cartState';

/** A change in the shopper's words. */
export function wordsFor({ code, from, to, available }: LineChange): string {
  switch (code) {
    case 'price-up':
    case 'price-down':
    case 'price-changed':
      return from && to ? `${code === 'price-down' ? 'Now cheaper' : 'The price has changed'}: ${formatMoney(from)} before, ${formatMoney(to)} now` : '';
    case 'stock-short':
      return `Only ${available} left since you last looked`;
    case 'sold-out':
      return 'Sold out since you last looked';
    case 'not-for-sale':
      return 'Taken off sale since you last looked';
    case 'available-again':
      return 'Available again';
  }
}

/** Good news needs no alarm. */
export function isGood({ code }: LineChange): boolean {
  return code === 'price-down' || code === 'available-again';
}

export function countChanges(lines: CartLine[]): number {
  return lines.reduce((count, { changes }) => count + changes.length, 0);
}

/** What a merge did to a line, by the name that the cart shows. */
export function adjusted({ code, sku, wanted, quantity }: Adjustment, lines: CartLine[]): string {
  const line = lines.find((each) => each.sku === sku);
  const name = line ? nameOf(line) : sku;
  return code === 'quantity-capped' ? `${name}: ${quantity} of the ${wanted} you wanted, which is the most.` : `${name} is saved for later.`;
}
