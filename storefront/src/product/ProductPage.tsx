import { useSearchParams } from 'wouter';
import { ProblemError } from '../http/problem';
import { NotFoundPage } from '../shell/NotFoundPage';
import { FailedPage } from '../ui/FailedPage';
import { Loading } from '../ui/Loading';
import { ModelViewer } from '../viewer/ModelViewer';
import { publishedModel } from '../viewer/manifest';
import { BuyBox } from './BuyBox';
import { type Product, posterOf, useProduct } from './product';
import './product.css';

export default function ProductPage({ id }: { id: string }) {
  const product = useProduct(id);
  if (product.data) return <Shown product={product.data} />;
  if (product.error instanceof ProblemError && product.error.problem.status === 404) return <NotFoundPage what="product" />;
  if (product.isError) return <FailedPage error={product.error} retry={product.refetch} />;
  return <Loading what="Loading the product" />;
}

function Shown({ product }: { product: Product }) {
  const [query, setQuery] = useSearchParams();
  const variant = product.variants.find(({ sku }) => sku === query.get('sku')) ?? product.variants[0];
  const choose = (sku: string) => setQuery({ sku }, { replace: true });
  return (
    <div className="page product">
      <title>{`${product.name} · Plinth`}</title>
      <ModelViewer
        key={product.model?.version} source={product.model && publishedModel(product.model.id)}
        variant={variant?.materialVariant ?? null} posterUrl={posterOf(product, variant)} name={product.name}
      />
      <div className="product-text">
        <header>
          <p className="eyebrow">
            {product.category} · {product.brand}
          </p>
          <h1>{product.name}</h1>
        </header>
        {variant && <BuyBox product={product} variant={variant} onChoose={choose} />}
        <p className="product-description">{product.description}</p>
        <Facts attributes={product.attributes} sku={variant?.sku} />
      </div>
    </div>
  );
}

function Facts({ attributes, sku }: { attributes: Record<string, string>; sku: string | undefined }) {
  const facts = [...Object.entries(attributes), ...(sku ? [['SKU', sku] as const] : [])];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{asWords(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** `seatHeight` is “seat height”. */
function asWords(name: string) {
  return name.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
}
