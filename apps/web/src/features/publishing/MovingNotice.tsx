/** Of pictures that move, one is published: said before it leaves. */
import { Plural } from '@lingui/react/macro';
import { Notice } from '../../design/Notice.tsx';

export function MovingNotice({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <Notice tone="info">
      <Plural
        value={count}
        one="Une image est animée : seule sa première vue sera publiée."
        other="# images sont animées : seule leur première vue sera publiée."
      />
    </Notice>
  );
}
