import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError, messageFor } from '../http/problem';
import { announce } from '../ui/announce';
import { Notice } from '../ui/Notice';
import { type Model, deleteModel, restoreModel } from './models';
import { Refusal } from './Refusal';

const KEPT_DAYS = 30;

/** Takes a model out of the shop after asking once more, and back. */
export function DeleteModel({ model }: { model: Model }) {
  const [asked, setAsked] = useState(false);
  const change = useModelChange(model.id, deleteModel, 'The model is deleted');
  return (
    <div className="model-delete">
      {asked ? (
        <>
          <p className="small">The shop stops showing it at once. It can be restored for {KEPT_DAYS} days.</p>
          <button type="button" className="button button-small" disabled={change.isPending} onClick={() => change.mutate()}>
            Delete the model
          </button>
          <button type="button" className="link-button small" onClick={() => setAsked(false)}>
            Keep it
          </button>
        </>
      ) : (
        <button type="button" className="link-button small" onClick={() => setAsked(true)} data-testid="delete-model">
          Delete this model
        </button>
      )}
      {change.isError && <Notice tone="danger">{messageFor(change.error)}</Notice>}
    </div>
  );
}

export function DeletedModel({ model, since }: { model: Model; since: string }) {
  const change = useModelChange(model.id, (id) => restoreModel(id), 'The model is restored');
  const unpublished = useModelChange(model.id, (id) => restoreModel(id, false), 'The model is restored, and not shown');
  const lacksLooks = change.error instanceof ProblemError && change.error.is('variants-missing');
  const until = new Date(new Date(since).getTime() + KEPT_DAYS * 24 * 3_600_000);
  return (
    <div className="empty" data-testid="deleted-model">
      <p className="muted">
        This model is deleted and no longer shown. It is kept until{' '}
        <time dateTime={until.toISOString()}>{until.toLocaleDateString(undefined, { dateStyle: 'long' })}</time>.
      </p>
      <button type="button" className="button" disabled={change.isPending} onClick={() => change.mutate()}>
        Restore it
      </button>
      {change.isError && <Refusal error={change.error} />}
      {lacksLooks && (
        <button type="button" className="button" disabled={unpublished.isPending} onClick={() => unpublished.mutate()}>
          Restore it without showing it
        </button>
      )}
      {unpublished.isError && <Refusal error={unpublished.error} />}
    </div>
  );
}

function useModelChange(id: string, make: (id: string) => Promise<Model>, done: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => make(id),
    onSuccess: () => announce(done),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['model', id] });
      void queries.invalidateQueries({ queryKey: ['product'] });
    },
  });
}
