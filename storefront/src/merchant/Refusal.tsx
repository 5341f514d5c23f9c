import { ProblemError, messageFor } from '../http/problem';
import { Notice } from '../ui/Notice';

/** A version that does not show all that is for sale is refused with the SKUs that it lacks. */
export function Refusal({ error }: { error: Error }) {
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
