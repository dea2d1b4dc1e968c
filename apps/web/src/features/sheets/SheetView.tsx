/** What a sheet says, in the order in which one needs it: the allergies, what to do, with what, whom to call. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { SheetWords } from '@cocon/domain';
import { Card } from '../../design/Card.tsx';
import { Icon } from '../../design/icons/Icon.tsx';
import { Columns, Stack } from '../../design/Stack.tsx';
import { call, entries, entryName, lines, loud, soft } from './sheets.css.ts';

export function SheetView({ words }: { readonly words: SheetWords }) {
  const { t } = useLingui();
  const { allergies, actions, medicines, doctor, contacts } = words;
  const hasDoctor = `${doctor.name}${doctor.phone}` !== '';
  const people = [...contacts, ...(hasDoctor ? [{ id: 'doctor', ...doctor, isDoctor: true }] : [])];
  return (
    <Columns min={340} gap={3}>
      <Stack gap={3}>
        <Card title={t`Allergies`} region {...(allergies === '' ? {} : { tone: 'rose' as const })}>
          {allergies === '' ? (
            <p>
              <Trans>Aucune allergie connue.</Trans>
            </p>
          ) : (
            <ul role="list" className={`${lines} ${loud}`}>
              {allergies.split('\n').map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </Card>
        {actions !== '' && (
          <Card title={t`Que faire`} region tone="sun">
            <ol className={lines}>
              {actions.split('\n').map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </Card>
        )}
      </Stack>
      <Stack gap={3}>
        {medicines.length > 0 && (
          <Card title={t`Médicaments`} region>
            <ul role="list" className={entries}>
              {medicines.map(({ id, name, place }) => (
                <li key={id}>
                  <span className={entryName}>{name}</span>
                  <span className={soft}>{place}</span>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {people.length > 0 && (
          <Card title={t`Qui appeler`} region>
            <ul role="list" className={entries}>
              {people.map((person) => (
                <li key={person.id}>
                  <span className={entryName}>
                    {'isDoctor' in person ? t`Médecin : ${person.name}` : person.name}
                  </span>
                  <Phone number={person.phone} />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Stack>
    </Columns>
  );
}

/** A number that the phone calls, where there is one. */
function Phone({ number }: { readonly number: string }) {
  const dialled = number.replaceAll(/[^\d+]/g, '');
  if (dialled === '') return number;
  return (
    <a className={call} href={`tel:${dialled}`}>
      <Icon name="phone" size={20} />
      {number}
    </a>
  );
}
