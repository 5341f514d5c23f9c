import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useRef, useState } from 'react';
import { ProblemError, fieldErrors } from '../../http/problem';
import { formatTime } from '../../orders/states';
import { announce } from '../../ui/announce';
import { Failure } from '../../ui/Failure';
import { Field } from '../../ui/Field';
import { useErrors } from '../../ui/useErrors';
import { FormReader } from '../rules/FormReader';
import { type CodeBatch, type WantedCodes, batchesKey, csvOf, endBatch, listBatches, makeCodes, readWantedCodes } from './codeBatches';

/** The unique codes of a promotion: read when somebody wants to see them. */
export function CodeBatches({ promotion, name }: { promotion: string; name: string }) {
  const [open, setOpen] = useState(false);
  const list = useQuery({
    queryKey: batchesKey(promotion), queryFn: ({ signal }) => listBatches(promotion, signal), enabled: open,
  });
  return (
    <details className="code-batches" onToggle={({ currentTarget }) => setOpen(currentTarget.open)} data-testid="code-batches">
      <summary className="small">
        Unique codes<span className="visually-hidden"> of {name}</span>
      </summary>
      {list.isError && <Failure error={list.error} retry={list.refetch} />}
      {list.data?.length === 0 && <p className="muted small">No codes yet: nobody gets this promotion.</p>}
      <ul>
        {list.data?.map((batch) => (
          <BatchRow key={batch.id} promotion={promotion} batch={batch} />
        ))}
      </ul>
      <MakeCodes promotion={promotion} />
    </details>
  );
}

function BatchRow({ promotion, batch }: { promotion: string; batch: CodeBatch }) {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => endBatch(promotion, batch.id),
    onSuccess: () => announce('These codes hold no more'),
    onSettled: () => queries.invalidateQueries({ queryKey: batchesKey(promotion) }),
  });
  return (
    <li className="code-batch small" data-testid="code-batch">
      <time dateTime={batch.createdAt} className="muted">
        {formatTime(batch.createdAt)}
      </time>
      <span className="tabular">
        {batch.used} used, {batch.size - batch.used} not
      </span>
      <a href={csvOf(promotion, batch.id)} download>
        As CSV
      </a>
      {batch.endedAt ? (
        <span className="tag">ended</span>
      ) : (
        <button type="button" className="link-button" disabled={end.isPending} onClick={() => end.mutate()}>
          End them
        </button>
      )}
      {end.isError && <Failure error={end.error} />}
    </li>
  );
}

/** A wish keeps its key until it is fulfilled or changed, so that an answer that was lost makes no second batch. */
function MakeCodes({ promotion }: { promotion: string }) {
  const { form, errors, show, onInput } = useErrors();
  const key = useRef(crypto.randomUUID());
  const queries = useQueryClient();
  const renew = () => (key.current = crypto.randomUUID());
  const make = useMutation({
    mutationFn: (wanted: WantedCodes) => makeCodes(promotion, wanted, key.current),
    onSuccess: ({ size }) => {
      renew();
      form.current?.reset();
      announce(`${size} codes are made`);
    },
    onError: (error) => error instanceof ProblemError && show(fieldErrors(error.problem)),
    onSettled: () => queries.invalidateQueries({ queryKey: batchesKey(promotion) }),
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (make.isPending) return;
    const fields = new FormReader(new FormData(event.currentTarget));
    const wanted = readWantedCodes(fields);
    show(fields.errors);
    if (Object.keys(fields.errors).length === 0) make.mutate(wanted);
  };
  const changed = (event: SyntheticEvent) => {
    renew();
    onInput(event);
  };
  return (
    <form className="make-codes" ref={form} onSubmit={submit} onInput={changed} noValidate aria-label="More codes">
      <Field name="size" label="How many" inputMode="numeric" error={errors['size']} autoComplete="off" required />
      <Field name="prefix" label="Beginning with" error={errors['prefix']} autoCapitalize="characters" autoComplete="off" maxLength={20} />
      <button type="submit" className="button button-quiet" disabled={make.isPending} data-testid="make-codes">
        {make.isPending ? 'Making…' : 'Make codes'}
      </button>
      {make.isError && <Failure error={make.error} />}
    </form>
  );
}
