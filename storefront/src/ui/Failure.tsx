import { messageFor } from '../http/problem';
import { Notice } from './Notice';

/** What a failed read looks like everywhere: the reason in words, and a way to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: () => unknown }) {
  return (
    <Notice tone="danger">
      <p>{messageFor(error)}</p>
      {retry && (
        <button type="button" className="button button-quiet" onClick={() => retry()}>
          Try again
        </button>
      )}
    </Notice>
  );
}
