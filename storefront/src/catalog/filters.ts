export const FACETS = ['category', 'brand', 'color', 'material'] as const;
export type Facet = (typeof FACETS)[number];

export const SORTS = ['relevance', 'newest', 'price-asc', 'price-desc'] as const;
export type Sort = (typeof SORTS)[number];

/** What the list shows; the page's URL is its only home. Prices in minor units; `pages` counts the pages opened. */
export interface Filters extends Record<Facet, string[]> {
  q: string;
  priceMin: number | undefined;
  priceMax: number | undefined;
  sort: Sort;
  pages: number;
}

const MAX_PAGES = 20;

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export function readFilters(query: URLSearchParams): Filters {
  const values = (facet: Facet) => [...new Set(query.getAll(facet).filter(Boolean))];
  const sort = SORTS.find((known) => known === query.get('sort')) ?? 'relevance';
  return {
    q: query.get('q')?.trim() ?? '',
    category: values('category'),
    brand: values('brand'),
    color: values('color'),
    material: values('material'),
    priceMin: wholeNumber(query.get('priceMin')),
    priceMax: wholeNumber(query.get('priceMax')),
    sort,
    pages: Math.min(Math.max(wholeNumber(query.get('pages')) ?? 1, 1), MAX_PAGES),
  };
}

/** The question for the search service: one spelling for one state, so that it also serves as cache key. */
export function searchQuery(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  if (filters.q) query.set('q', filters.q);
  for (const facet of FACETS) for (const value of [...filters[facet]].sort()) query.append(facet, value);
  if (filters.priceMin !== undefined) query.set('priceMin', String(filters.priceMin));
  if (filters.priceMax !== undefined) query.set('priceMax', String(filters.priceMax));
  if (filters.sort !== 'relevance') query.set('sort', filters.sort);
  return query;
}

export function pageUrl(filters: Filters): string {
  const query = searchQuery(filters);
  if (filters.pages > 1) query.set('pages', String(filters.pages));
  return query.size === 0 ? '/' : `/?${query}`;
}

/** Any change of what is asked starts again at the first page. */
export function changed(filters: Filters, change: Partial<Filters>): Filters {
  return { ...filters, pages: 1, ...change };
}

export function toggled(filters: Filters, facet: Facet, value: string): Filters {
  const chosen = filters[facet];
  return changed(filters, { [facet]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] });
}

export function cleared(filters: Filters): Filters {
  return changed(filters, { category: [], brand: [], color: [], material: [], priceMin: undefined, priceMax: undefined });
}

export function chosenCount({ priceMin, priceMax, ...filters }: Filters): number {
  const price = priceMin !== undefined || priceMax !== undefined ? 1 : 0;
  return FACETS.reduce((count, facet) => count + filters[facet].length, price);
}
