/** What the list will create, its columns, and its rows with what is doubtful first. */
import { useCallback, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { RowStatus } from '@cocon/domain';
import type { GroupId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { FilterPills } from '../../design/FilterPills.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Select } from '../../design/Select.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { bookChildren } from '../../session/book.ts';
import { emblemOf } from '../../session/emblemOf.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { ColumnChoices } from './ColumnChoices.tsx';
import { figures, rowList } from './importing.css.ts';
import { beginImport } from './importJob.ts';
import { knownHouse } from './knownHouse.ts';
import { makeImport } from './madeImport.ts';
import { PreviewRow } from './PreviewRow.tsx';
import type { ImportDraft } from './importDraft.ts';
import { usePreview, type ChangeDraft } from './usePreview.ts';

const ALL = 'all';
/** Rows painted at first. */
const PAGE = 40;

type Filter = typeof ALL | Exclude<RowStatus, 'title'>;

const NO_LINES: ReadonlySet<number> = new Set();

export interface ImportPreviewProps {
  readonly draft: ImportDraft;
  readonly onChange: ChangeDraft;
  readonly onBack: () => void;
  readonly onBegun: () => Promise<void>;
}

export function ImportPreview({ draft, onChange, onBack, onBegun }: ImportPreviewProps) {
  const { t } = useLingui();
  const profile = useProfile();
  const [house] = useState(() => knownHouse(profile));
  const preview = usePreview(draft, onChange, house);
  const { plan, changes } = preview;
  const [wanted, setFilter] = useState<Filter>();
  const [limit, setLimit] = useState(PAGE);
  /** Rows that are open, and those that were touched: they stay in sight, whatever has become of them. */
  const [open, setOpen] = useState(NO_LINES);
  const [touched, setTouched] = useState(NO_LINES);
  const onOpen = useCallback((line: number) => {
    setTouched((lines) => new Set(lines).add(line));
    setOpen((lines) => {
      const next = new Set(lines);
      if (!next.delete(line)) next.add(line);
      return next;
    });
  }, []);
  const known = house.groups.some(({ id }) => id === draft.fallback);
  const fallback = known ? draft.fallback : (house.groups[0]?.id ?? null);
  const action = useAction(async () => {
    const group = house.groups.find(({ id }) => id === fallback);
    const made = makeImport(
      preview.planFor(knownHouse(profile)),
      { id: (group?.id ?? '') as GroupId, name: group?.name ?? '' },
      profile.moment.day,
      bookChildren(profile).map((child) => emblemOf(child)),
    );
    await beginImport(profile, made);
    await onBegun();
  });

  const count = (status: RowStatus) => plan.rows.filter((row) => row.status === status).length;
  const options = [
    { id: ALL, label: t`Toutes les lignes`, count: plan.rows.length },
    { id: 'doubtful', label: t`À vérifier`, count: count('doubtful') },
    { id: 'unreadable', label: t`Illisibles`, count: count('unreadable') },
    { id: 'there', label: t`Déjà là`, count: count('there') },
    { id: 'joined', label: t`Avec une autre ligne`, count: count('joined') },
    { id: 'leftOut', label: t`Laissées de côté`, count: count('leftOut') },
    { id: 'new', label: t`Nouveaux`, count: count('new') },
  ] as const;
  const shownOptions = options.filter((option) => option.id === ALL || option.count > 0);
  const proposed: Filter = count('doubtful') > 0 ? 'doubtful' : count('unreadable') > 0 ? 'unreadable' : ALL;
  const filter = shownOptions.some(({ id }) => id === wanted) ? (wanted ?? ALL) : proposed;
  const rows = plan.rows.filter(
    ({ status, line }) => filter === ALL || status === filter || touched.has(line),
  );
  const rest = rows.length - limit;
  const children = plan.children.length;
  const homes = plan.homes.filter(({ existing }) => existing === null).length;
  const guardians = plan.homes
    .flatMap((home) => home.guardians)
    .filter(({ existing }) => existing === null).length;
  const groups = plan.groups.filter(({ existing }) => existing === null).length;
  const alone = plan.children.filter(({ group }) => group === '').length;
  const unreadable = count('unreadable');
  const doubtful = count('doubtful');

  return (
    <Stack gap={3}>
      <Card title={t`Ce qui sera créé`} region>
        <ul className={figures}>
          <li>
            <Plural value={children} _0="aucun enfant" one="# enfant" other="# enfants" />
          </li>
          <li>
            <Plural value={homes} _0="aucun foyer" one="# foyer" other="# foyers" />
          </li>
          <li>
            <Plural value={guardians} _0="aucun responsable" one="# responsable" other="# responsables" />
          </li>
          {groups > 0 && (
            <li>
              <Plural value={groups} one="# nouveau groupe" other="# nouveaux groupes" />
            </li>
          )}
        </ul>
        {doubtful > 0 && (
          <p>
            <Plural
              value={doubtful}
              one="# ligne est à vérifier ; sans réponse, Cocon fait ce qui y est coché."
              other="# lignes sont à vérifier ; sans réponse, Cocon fait ce qui y est coché."
            />
          </p>
        )}
        {unreadable > 0 && (
          <p>
            <Plural
              value={unreadable}
              one="# ligne n’a pas de prénom et de nom : corrigez-la, ou elle ne sera pas importée."
              other="# lignes n’ont pas de prénom et de nom : corrigez-les, ou elles ne seront pas importées."
            />
          </p>
        )}
        {alone > 0 && (
          <Select
            label={t`Groupe des enfants dont la liste ne le dit pas`}
            options={house.groups.map(({ id, name }) => ({ id, label: name }))}
            value={fallback}
            onChange={(group) => onChange((now) => ({ ...now, fallback: group }))}
          />
        )}
        <ActionError error={action.error} />
        <Row>
          <Button
            size="large"
            icon="check"
            isPending={action.isPending}
            isDisabled={children === 0 || (alone > 0 && fallback === null)}
            onPress={() => void action.run()}
          >
            {t`Importer`}
          </Button>
          <Button variant="ghost" onPress={onBack}>
            {t`Prendre une autre liste`}
          </Button>
        </Row>
      </Card>
      {!preview.hasNames && (
        <Notice tone="warning" title={t`Quelle colonne porte le nom des enfants ?`}>
          <Trans>Cocon ne l’a pas deviné. Dites-le ci-dessous, colonne par colonne.</Trans>
        </Notice>
      )}
      <ColumnChoices columns={preview.columns} isOpen={!preview.hasNames} onRole={preview.setRole} />
      <FilterPills
        label={t`Lignes`}
        options={shownOptions}
        value={filter}
        onChange={(chosen) => {
          setFilter(chosen);
          setTouched(open);
          setLimit(PAGE);
        }}
      />
      <ul className={rowList} aria-label={t`Lignes de la liste`}>
        {rows.slice(0, limit).map((row) => (
          <PreviewRow
            key={row.line}
            row={row}
            plan={plan}
            isOpen={open.has(row.line)}
            onOpen={onOpen}
            changes={changes}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Row>
          <Button variant="ghost" icon="down" onPress={() => setLimit(rows.length)}>
            <Plural value={rest} one="Voir encore # ligne" other="Voir encore # lignes" />
          </Button>
        </Row>
      )}
    </Stack>
  );
}
