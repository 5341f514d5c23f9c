import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { request } from '../http/request';
import type { Product, ProductPageOf } from '../product/product';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { MerchantOnly } from './MerchantOnly';
import { ModelPanel } from './ModelPanel';
import { ProductChooser } from './ProductChooser';
import './merchant.css';

export default function MerchantPage() {
  return (
    <MerchantOnly title="Models" className="merchant">
      <Models />
    </MerchantOnly>
  );
}

function Models() {
  const [query, setQuery] = useSearchParams();
  const products = useInfiniteQuery({
    queryKey: ['products'],
    queryFn: ({ pageParam, signal }) =>
      request<ProductPageOf>(`/api/products?pageSize=100${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const items: Product[] = products.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = items.find(({ id }) => id === query.get('product')) ?? items[0];
  return (
    <>
      {products.isPending && <Loading what="Loading products" />}
      {products.isError && <Failure error={products.error} retry={products.refetch} />}
      <div className="merchant-columns">
        <ProductChooser
          products={items} chosen={chosen?.id} onChoose={(product) => setQuery({ product }, { replace: true })}
          onMore={products.hasNextPage ? () => void products.fetchNextPage() : undefined}
        />
        {chosen && <ModelPanel key={chosen.id} product={chosen} />}
      </div>
    </>
  );
}
