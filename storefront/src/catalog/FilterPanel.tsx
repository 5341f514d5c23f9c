import { useRef } from 'react';
import { FilterIcon } from '../ui/icons';
import { FacetGroup } from './FacetGroup';
import { FACETS, type Facet, type Filters, changed, chosenCount, cleared, toggled } from './filters';
import { PriceRange } from './PriceRange';
import type { FacetValue } from './search';
import { useWide } from './useWide';

interface Props {
  filters: Filters;
  facets: Record<Facet, FacetValue[]> | undefined;
  currency: string | undefined;
  onChange: (filters: Filters) => void;
}

/** A column beside the results on a desk; folded away behind one button on a phone. */
export function FilterPanel({ filters, facets, currency = 'EUR', onChange }: Props) {
  const panel = useRef<HTMLDetailsElement>(null);
  const wide = useWide(panel);
  const chosen = chosenCount(filters);
  return (
    <details className="filters" ref={panel} open={wide || undefined} data-testid="filters">
      <summary className="filters-toggle button button-quiet">
        <FilterIcon /> Filter {chosen > 0 && <span className="badge">{chosen}</span>}
      </summary>
      <search className="filters-body" aria-label="Filters">
        {FACETS.map((facet) => (
          <FacetGroup
            key={facet} facet={facet} values={facets?.[facet] ?? []} chosen={filters[facet]}
            onToggle={(value) => onChange(toggled(filters, facet, value))}
          />
        ))}
        <PriceRange
          min={filters.priceMin} max={filters.priceMax} currency={currency}
          onChange={(priceMin, priceMax) => onChange(changed(filters, { priceMin, priceMax }))}
        />
        {chosen > 0 && (
          <button type="button" className="link-button" onClick={() => onChange(cleared(filters))}>
            Clear all filters
          </button>
        )}
      </search>
    </details>
  );
}
