import { type Filters, SORTS, type Sort, changed, chosenCount } from './filters';

const SORT_NAMES: Record<Sort, string> = {
  relevance: 'Best match',
  newest: 'Newest',
  'price-asc': 'Price, low to high',
  'price-desc': 'Price, high to low',
};

interface Props {
  filters: Filters;
  shown: number;
  more: boolean;
  onChange: (filters: Filters) => void;
}

export function ListHead({ filters, shown, more, onChange }: Props) {
  const plain = !filters.q && chosenCount(filters) === 0;
  return (
    <>
      {plain ? (
        <h1 className="list-hero">
          Walk around it <span className="muted">before you bring it home.</span>
        </h1>
      ) : (
        <h1 className="list-title">{filters.q ? <>“{filters.q}”</> : 'The collection'}</h1>
      )}
      <div className="list-tools">
        <p className="muted small tabular" data-testid="result-count">
          {shown}
          {more ? '+' : ''} {shown === 1 ? 'piece' : 'pieces'}
        </p>
        <label className="sort">
          <span className="visually-hidden">Sort by</span>
          <select value={filters.sort} onChange={(event) => onChange(changed(filters, { sort: event.target.value as Sort }))}>
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {SORT_NAMES[sort]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </>
  );
}
