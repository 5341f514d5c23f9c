import { Failure } from './Failure';

/** A page whose content could not be read. */
export function FailedPage({ error, retry }: { error: unknown; retry: () => unknown }) {
  return (
    <div className="page page-narrow">
      <Failure error={error} retry={retry} />
    </div>
  );
}
