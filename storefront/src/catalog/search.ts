import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { request } from '../http/request';
import type { Money } from '../money/money';
import { type Facet, type Filters, searchQuery } from './filters';

export interface FoundProduct {
  productId: string;
  name: string;
  brand: string;
  category: string;
  posterUrl: string | null;
  priceFrom: Money | null;
  available: boolean;
  colors: string[];
  modelId: string | null;
}

export interface FacetValue {
  value: string;
  count: number;
}

interface SearchPage {
  items: FoundProduct[];
  facets: Record<Facet, FacetValue[]>;
  total?: number;
  next: string | null;
}

const PAGE_SIZE = 24;

export function useSearch(filters: Filters) {
  const query = String(searchQuery(filters));
  return useInfiniteQuery({
    queryKey: ['search', query],
    queryFn: ({ pageParam, signal }) => {
      const page = new URLSearchParams(query);
      page.set('pageSize', String(PAGE_SIZE));
      if (pageParam) page.set('cursor', pageParam);
      return request<SearchPage>(`/api/search?${page}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });
}
