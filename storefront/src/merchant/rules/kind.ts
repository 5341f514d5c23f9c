import type { ComponentType } from 'react';
import type { Errors } from '../../ui/useErrors';
import type { FormReader } from './FormReader';
import type { Rule, Rules } from './rules';

export interface FieldsProps<V> {
  /** Undefined for a new one. */
  before: Rule<V> | undefined;
  errors: Errors;
}

/** One kind of rule that a merchant keeps: how it is shown, written and read. */
export interface Kind<V> {
  /** Such as `promotion`. */
  word: string;
  nothingYet: string;
  rules: Rules<V>;
  nameOf: (rule: Rule<V>) => string;
  Summary: ComponentType<{ found: Rule<V> }>;
  Fields: ComponentType<FieldsProps<V>>;
  read: (form: FormReader, before: Rule<V> | undefined) => V;
  /** For those that merchants name themselves: the field of the name, and what it says. */
  nameField?: { name: string; read: (form: FormReader) => string; taken: string };
}
