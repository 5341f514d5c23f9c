import { type SyntheticEvent, useRef, useState } from 'react';

/** What is wrong, by the name of the field. */
export type Errors = Record<string, string>;

/** The form's errors: the first one takes the focus when they are shown, and each goes away when its field is changed. */
export function useErrors() {
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<Errors>({});
  const show = (found: Errors) => {
    setErrors(found);
    const fields = [...(form.current?.elements ?? [])] as HTMLInputElement[];
    fields.find(({ name }) => name in found)?.focus();
  };
  const onInput = ({ target }: SyntheticEvent) => {
    const { name } = target as HTMLInputElement;
    setErrors(({ [name]: _corrected, ...others }) => others);
  };
  return { form, errors, show, onInput };
}
