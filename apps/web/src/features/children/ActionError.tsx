/** The sentence of a failed action, spoken at once. */
import { Notice } from '../../design/Notice.tsx';

export function ActionError({ error }: { readonly error: string | undefined }) {
  return error === undefined ? null : <Notice tone="danger">{error}</Notice>;
}
