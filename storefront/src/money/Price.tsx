import { type Money, formatMoney } from './money';

export function Price({ value, stripCents = false }: { value: Money; stripCents?: boolean }) {
  return <span className="price">{formatMoney(value, { stripCents })}</span>;
}
