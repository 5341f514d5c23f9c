import { useMutation, useQueryClient } from '@tanstack/react-query';
import { announce } from '../ui/announce';
import { type Model, publishVersion } from './models';
import { Refusal } from './Refusal';
import { VersionRow } from './VersionRow';

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
