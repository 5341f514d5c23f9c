import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { announce } from '../ui/announce';
import { Failure } from '../ui/Failure';
import { FilterPanel } from './FilterPanel';
import { type Filters, chosenCount, cleared, pageUrl, readFilters } from './filters';
import { ListHead } from './ListHead';
import { NothingFound } from './NothingFound';
import { ProductGrid } from './ProductGrid';
import { useSearch } from './search';
import './catalog.css';

export function ListPage() {
  const [query] = useSearchParams();
  const [, navigate] = useLocation();
  const filters = readFilters(query);
  const search = useSearch(filters);
  const pages = search.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const show = (next: Filters) => navigate(pageUrl(next), { replace: true });

  const opened = pages.length;
  const { hasNextPage, isFetching, fetchNextPage } = search;
  useEffect(() => {
    if (opened > 0 && opened < filters.pages && hasNextPage && !isFetching) void fetchNextPage();
  }, [opened, filters.pages, hasNextPage, isFetching, fetchNextPage]);

  const answered = search.isSuccess && !search.isPlaceholderData;
  useEffect(() => {
    if (answered) announce(items.length === 0 ? 'Nothing found' : `${items.length}${hasNextPage ? ' or more' : ''} products shown`);
  }, [answered, items.length, hasNextPage]);

  return (
    <div className="page catalog">
      <title>{filters.q ? `${filters.q} · Plinth` : 'Plinth'}</title>
      <ListHead filters={filters} shown={items.length} more={hasNextPage} onChange={show} />
      <FilterPanel filters={filters} facets={pages[0]?.facets} currency={items.find((item) => item.priceFrom)?.priceFrom?.currency} onChange={show} />
      <section className="catalog-results" aria-label="Products" aria-busy={search.isFetching}>
        {search.isError && <Failure error={search.error} retry={search.refetch} />}
        {answered && items.length === 0 && (
          <NothingFound words={filters.q} filtered={chosenCount(filters) > 0} onClear={() => show(cleared(filters))} />
        )}
        <ProductGrid items={items} loading={search.isPending} stale={search.isPlaceholderData} />
        {hasNextPage && (
          <button
            type="button" className="button button-quiet catalog-more" disabled={isFetching}
            onClick={() => show({ ...filters, pages: opened + 1 })}
          >
            Show more
          </button>
        )}
      </section>
    </div>
  );
}
