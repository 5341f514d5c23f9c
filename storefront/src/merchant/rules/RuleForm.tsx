import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { ProblemError, fieldErrors, messageFor } from '../../http/problem';
import { useRequestKey } from '../../http/useRequestKey';
import { announce } from '../../ui/announce';
import { Notice } from '../../ui/Notice';
import { type Errors, useErrors } from '../../ui/useErrors';
import { FormReader } from './FormReader';
import type { Kind } from './kind';
import type { Rule } from './rules';

interface Props<V> {
  kind: Kind<V>;
  before: Rule<V> | undefined;
  onDone: () => void;
}

interface Entry<V> {
  id: string | undefined;
  rule: V;
}

/**
 * Writes a rule as it was when the form was opened: what others change meanwhile refuses it, and only then the form starts
 * again from theirs.
 */
export function RuleForm<V>({ kind, before, onDone }: Props<V>) {
  const [read, setRead] = useState(before);
  const { form, errors, show, onInput } = useErrors();
  const queries = useQueryClient();
  const keyOf = useRequestKey();
  const save = useMutation({
    mutationFn: ({ id, rule }: Entry<V>) => saved(kind, read, id, rule, keyOf(rule)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: kind.rules.key });
      announce(`The ${kind.word} is saved`);
      onDone();
    },
    onError: async (error) => {
      show(errorsOf(kind, error, read));
      if (!read || !isStale(error)) return;
      await queries.refetchQueries({ queryKey: kind.rules.key });
      setRead(queries.getQueryData<Rule<V>[]>(kind.rules.key)?.find(({ id }) => id === read.id));
    },
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (save.isPending) return;
    const fields = new FormReader(new FormData(event.currentTarget));
    const entry = { id: kind.nameField?.read(fields), rule: kind.read(fields, read) };
    show(fields.errors);
    if (Object.keys(fields.errors).length === 0) save.mutate(entry);
  };
  return (
    <form
      className="rule-form" ref={form} key={read?.version} onSubmit={submit} onInput={onInput} noValidate
      aria-label={read ? `Change ${kind.nameOf(read)}` : `New ${kind.word}`} data-testid="rule-form"
    >
      <kind.Fields before={read} errors={errors} />
      {save.isError && <Refusal error={save.error} shown={errorsOf(kind, save.error, read)} />}
      <div className="rule-actions">
        <button type="submit" className="button button-primary" disabled={save.isPending} data-testid="save-rule">
          {save.isPending ? 'Saving…' : 'Save'}
        </button>
        <button type="button" className="link-button" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function saved<V>({ rules, nameField }: Kind<V>, read: Rule<V> | undefined, id: string | undefined, rule: V, key: string): Promise<V> {
  if (read) return rules.change(read, rule);
  return nameField && id !== undefined ? rules.addAs(id, rule) : rules.add(rule, key);
}

const isStale = (error: unknown) => error instanceof ProblemError && error.is('stale-version');

/** What the shop says of fields; a name that is taken is said where it was entered. */
function errorsOf<V>({ nameField }: Kind<V>, error: unknown, read: Rule<V> | undefined): Errors {
  if (!(error instanceof ProblemError)) return {};
  if (error.is('code-taken')) return { code: 'Another promotion has this code.' };
  if (nameField && !read && isStale(error)) return { [nameField.name]: nameField.taken };
  return fieldErrors(error.problem);
}

/** In words, with what the shop says of no field of this form. */
function Refusal({ error, shown }: { error: unknown; shown: Errors }) {
  const fields = new Set([...document.querySelectorAll<HTMLInputElement>('[data-testid=rule-form] [name]')].map(({ name }) => name));
  const others = Object.entries(shown).filter(([name]) => !fields.has(name));
  const named = Object.keys(shown).length > others.length;
  return (
    <Notice tone="danger">
      <p>{named ? 'Please look at the fields that are marked.' : messageFor(error)}</p>
      {others.map(([name, why]) => (
        <p key={name}>
          {name}: {why}
        </p>
      ))}
    </Notice>
  );
}
