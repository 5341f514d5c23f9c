import { Swatch } from '../ui/Swatch';
import type { Facet } from './filters';
import type { FacetValue } from './search';

const NAMES: Record<Facet, string> = { category: 'Category', brand: 'Maker', color: 'Colour', material: 'Material' };

interface Props {
  facet: Facet;
  values: FacetValue[];
  chosen: string[];
  onToggle: (value: string) => void;
}

export function FacetGroup({ facet, values, chosen, onToggle }: Props) {
  // A chosen value stays visible when the other filters leave nothing of it, or it could not be taken back.
  const missing = chosen.filter((value) => !values.some((one) => one.value === value)).map((value) => ({ value, count: 0 }));
  const shown = [...values, ...missing];
  if (shown.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{NAMES[facet]}</legend>
      {shown.map(({ value, count }) => (
        <label key={value} className="facet-value">
          <input type="checkbox" name={facet} value={value} checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          {facet === 'color' && <Swatch name={value} />}
          <span className="facet-name">{value}</span>
          <span className="facet-count">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}
