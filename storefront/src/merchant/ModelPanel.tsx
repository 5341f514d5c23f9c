import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { messageFor } from '../http/problem';
import type { Product } from '../product/product';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { DeleteModel, DeletedModel } from './DeleteModel';
import { createModelFor, readModel } from './models';
import { UploadForm } from './UploadForm';
import { VersionList } from './VersionList';

export function ModelPanel({ product }: { product: Product }) {
  return (
    <section className="model" aria-label={`Model of ${product.name}`}>
      <header className="model-head">
        <h2>{product.name}</h2>
        <Link href={`/products/${product.id}`} className="small">
          See it in the shop
        </Link>
      </header>
      <UnshownSkus product={product} />
      {product.modelId ? <Versions modelId={product.modelId} /> : <NoModelYet product={product} />}
    </section>
  );
}

/** A product may name a look before a version shows it; until then shoppers see the default picture. */
function UnshownSkus({ product: { model, variants } }: { product: Product }) {
  const unshown = variants.filter(({ shown }) => model && !shown);
  if (unshown.length === 0) return null;
  return (
    <Notice title="The published version does not show everything that is for sale">
      {unshown.map(({ sku, materialVariant }) => (
        <p key={sku} className="small">
          <code>{sku}</code>{' '}
          {materialVariant ? `is sold as ${materialVariant}, which the model does not have.` : 'names no look, though the model has several.'}
        </p>
      ))}
    </Notice>
  );
}

function Versions({ modelId }: { modelId: string }) {
  const model = useQuery({
    queryKey: ['model', modelId],
    queryFn: async ({ signal }) => (await readModel(modelId, signal)).body,
  });
  if (!model.data) {
    return model.isError ? <Failure error={model.error} retry={model.refetch} /> : <Loading what="Loading the model" />;
  }
  if (model.data.deletedAt) return <DeletedModel model={model.data} since={model.data.deletedAt} />;
  return (
    <>
      <UploadForm modelId={modelId} />
      <VersionList model={model.data} />
      {model.data.versions.length > 0 && <DeleteModel model={model.data} />}
    </>
  );
}

function NoModelYet({ product }: { product: Product }) {
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: () => createModelFor(product),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['products'] }),
  });
  return (
    <div className="empty">
      <p className="muted">This product has no model yet.</p>
      <button type="button" className="button" onClick={() => create.mutate()} disabled={create.isPending}>
        Give it one
      </button>
      {create.isError && <Notice tone="danger">{messageFor(create.error)}</Notice>}
    </div>
  );
}
