import { swatchOf } from './swatch';

export function Swatch({ name }: { name: string }) {
  const color = swatchOf(name);
  return color ? <span className="swatch" style={{ backgroundColor: color }} aria-hidden="true" /> : null;
}
