import type { Errors } from './form';

/** Takes the shopper to the first field that needs a correction, in the order of the page. */
export function focusFirstError(form: HTMLFormElement | null, errors: Errors): void {
  const fields = [...(form?.elements ?? [])] as HTMLInputElement[];
  fields.find(({ name }) => name in errors)?.focus();
}
