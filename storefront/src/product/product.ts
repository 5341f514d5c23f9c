import { useQuery } from '@tanstack/react-query';
import { exchange, request } from '../http/request';
import type { Money } from '../money/money';

export interface Variant {
  sku: string;
  name: string;
  options: Record<string, string>;
  price: Money;
  weightGrams: number;
  materialVariant: string | null;
  available: number;
  /** Whether the published model shows just this variant; where not, its pictures are of another. */
  shown: boolean;
  posterUrl: string | null;
}

export interface Product {
  id: string;
  name: string;
  description: string;
  brand: string;
  category: string;
  attributes: Record<string, string>;
  taxClass: string;
  modelId: string | null;
  variants: Variant[];
  status: 'ACTIVE' | 'ARCHIVED';
  version: number;
  model: { id: string; version: number; posterUrl: string | null; posterUrls: Record<string, string> } | null;
}

export interface ProductPageOf {
  items: Product[];
  next: string | null;
}

export function useProduct(id: string) {
  return useQuery({
    queryKey: ['product', id],
    queryFn: ({ signal }) => request<Product>(`/api/products/${encodeURIComponent(id)}`, { signal }),
  });
}

/** The product with its ETag, as a merchant's change needs it. */
export function productWithEtag(id: string) {
  return exchange<Product>(`/api/products/${encodeURIComponent(id)}`);
}

export function posterOf(product: Product, variant: Variant | undefined): string | null {
  const named = variant?.materialVariant ? product.model?.posterUrls[variant.materialVariant] : undefined;
  return named ?? variant?.posterUrl ?? product.model?.posterUrl ?? null;
}
