/** For staff: which families can open a photo now, and which children were marked on it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { RecordId } from '@cocon/protocol';
import { Dialog } from '../../design/Dialog.tsx';
import { Stack } from '../../design/Stack.tsx';
import { bookChildren } from '../../session/book.ts';
import { bookHouseholds } from '../../session/teamBook.ts';
import { useProfile } from '../../session/useSession.ts';
import { whoHasIt } from '../gallery/whoHasIt.ts';
import { bigCount, people } from './viewer.css.ts';

export interface WhoSeesItProps {
  readonly photo: string;
  readonly onClose: () => void;
}

export function WhoSeesIt({ photo, onClose }: WhoSeesItProps) {
  const { t } = useLingui();
  const profile = useProfile();
  const families = whoHasIt(profile, photo);
  const nameById = new Map(bookHouseholds(profile).map(({ id, body }) => [id, body.name]));
  const childById = new Map(bookChildren(profile).map((child) => [child.id, child.shortName]));
  const subjects = profile.documents.get(photo as RecordId)?.header.medium?.subjects ?? [];
  const seen = subjects.flatMap(({ child, certainty }) =>
    certainty === 'seen' ? (childById.get(child) ?? []) : [],
  );
  const maybe = subjects.flatMap(({ child, certainty }) =>
    certainty === 'maybe' ? (childById.get(child) ?? []) : [],
  );
  return (
    <Dialog title={t`Qui la voit`} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Stack gap={2}>
        <p className={bigCount}>
          {families.length === 0 ? (
            <Trans>Aucune famille, seulement l’équipe</Trans>
          ) : (
            <Plural value={families.length} one="# famille, et l’équipe" other="# familles, et l’équipe" />
          )}
        </p>
        {families.length > 0 && (
          <ul role="list" className={people} aria-label={t`Familles`}>
            {families.map((id) => (
              <li key={id}>{nameById.get(id) ?? t`Une famille`}</li>
            ))}
          </ul>
        )}
        {seen.length > 0 && (
          <p>
            <Trans>On y voit : {seen.join(', ')}</Trans>
          </p>
        )}
        {maybe.length > 0 && (
          <p>
            <Trans>On y voit peut-être : {maybe.join(', ')}</Trans>
          </p>
        )}
        {subjects.length === 0 && (
          <p>
            <Trans>Aucun enfant n’y a été reconnu.</Trans>
          </p>
        )}
      </Stack>
    </Dialog>
  );
}
