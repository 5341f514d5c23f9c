import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemError, messageFor } from '../http/problem';
import { announce } from '../ui/announce';
import { Notice } from '../ui/Notice';
import { type Model, publishVersion } from './models';
import { VersionRow } from './VersionRow';

/** A version that does not show all that is for sale is refused with the SKUs that it lacks. */
function Refusal({ error }: { error: Error }) {
  const skus = error instanceof ProblemError ? (error.problem.skus ?? []) : [];
  return (
    <Notice tone="danger">
      {messageFor(error)}
      {skus.length > 0 && (
        <ul>
          {skus.map(({ sku, detail }) => (
            <li key={sku}>
              <code>{sku}</code> {detail}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

export function VersionList({ model }: { model: Model }) {
  const queries = useQueryClient();
  const publish = useMutation({
    mutationFn: (version: number) => publishVersion(model.id, version),
    onSuccess: ({ published }) => announce(`Version ${published} is now shown in the shop`),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['model', model.id] });
      void queries.invalidateQueries({ queryKey: ['product'] });
    },
  });
  const newestFirst = [...model.versions].sort((a, b) => b - a);
  return (
    <>
      {publish.isError && <Refusal error={publish.error} />}
      <ol className="versions" reversed aria-label="Versions">
        {newestFirst.map((version) => (
          <VersionRow
            key={version} modelId={model.id} number={version} published={model.published}
            busy={publish.isPending} onPublish={() => publish.mutate(version)}
          />
        ))}
      </ol>
    </>
  );
}
