/** « Masquer sur cette photo » : paint over a face, say whose it is, and whether its own homes still get the plain photo. */
import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName } from '@cocon/domain';
import type { Mask } from '@cocon/client/media';
import type { ChildId } from '@cocon/protocol';
import { Button } from '../../../design/Button.tsx';
import { Checkbox } from '../../../design/Checkbox.tsx';
import { ChildChip } from '../../../design/ChildChip.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { FilterPills } from '../../../design/FilterPills.tsx';
import { ofName } from '../../../locales/ofName.ts';
import type { BookChild } from '../../../session/book.ts';
import { emblemOf } from '../../../session/emblemOf.ts';
import { chips } from '../publish.css.ts';
import type { Masking } from '../subjects.ts';
import { hides, middleBox, type MaskStyle } from './boxes.ts';
import { FacesProposed } from './FacesProposed.tsx';
import { MaskStage } from './MaskStage.tsx';
import { byKeyboard, tools } from './mask.css.ts';
import { useFaces } from './useFaces.ts';

export interface MaskDialogProps {
  /** The photo without any mask. */
  readonly photo: Blob;
  readonly masks: readonly Mask[];
  readonly masking: Masking;
  /** Children who may be the ones hidden. */
  readonly items: readonly BookChild[];
  /** Those of them whose own homes may get the plain photo. */
  readonly mayHavePlain: (hidden: ReadonlySet<ChildId>) => ReadonlySet<ChildId>;
  readonly isPending?: boolean;
  readonly error?: string | undefined;
  readonly onDone: (masks: readonly Mask[], masking: Masking) => void;
  readonly onClose: () => void;
}

export function MaskDialog(props: MaskDialogProps) {
  const { photo, items, mayHavePlain, isPending = false, error, onDone, onClose } = props;
  const { t, i18n } = useLingui();
  const source = useAddress(photo);
  const [boxes, setBoxes] = useState(props.masks);
  const [style, setStyle] = useState<MaskStyle>('mosaic');
  const [children, setChildren] = useState(props.masking.children);
  const [plainFor, setPlainFor] = useState(props.masking.plainFor);
  const [chosen, setChosen] = useState<number>();
  const faces = useFaces(photo);
  const proposed =
    faces.kind === 'found' ? faces.boxes.filter((one) => !boxes.some((box) => hides(box, one))) : [];
  const offered = mayHavePlain(children);
  return (
    <Dialog
      size="large"
      title={t`Masquer sur cette photo`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={!isPending}
      actions={
        <Button
          isPending={isPending}
          isDisabled={boxes.length === 0 && props.masks.length === 0}
          onPress={() =>
            onDone(
              boxes,
              boxes.length === 0
                ? { children: new Set(), plainFor: new Set() }
                : { children, plainFor: new Set([...plainFor].filter((child) => offered.has(child))) },
            )
          }
        >
          {boxes.length === 0 && props.masks.length > 0 ? (
            <Trans>Ne rien masquer</Trans>
          ) : (
            <Trans>Masquer</Trans>
          )}
        </Button>
      }
    >
      <p>
        <Trans>
          Frottez le visage du doigt. Ce qui est masqué est détruit avant l’envoi : personne ne peut le
          retrouver.
        </Trans>
      </p>
      {source !== undefined && (
        <MaskStage {...{ source, boxes, style, proposed, chosen }} onBoxes={setBoxes} onChoose={setChosen} />
      )}
      <FacesProposed
        faces={faces}
        left={proposed.length}
        onAll={() =>
          setBoxes([...boxes, ...proposed.map(({ x, y, width, height }) => ({ x, y, width, height, style }))])
        }
      />
      <div className={tools}>
        <FilterPills
          label={t`Comment masquer`}
          options={[
            { id: 'mosaic', label: t`Mosaïque` },
            { id: 'solid', label: t`Gris uni` },
          ]}
          value={style}
          onChange={(id) => setStyle(id === 'solid' ? 'solid' : 'mosaic')}
        />
        <Button
          variant="ghost"
          icon="undo"
          isDisabled={boxes.length === 0}
          onPress={() => setBoxes(boxes.slice(0, -1))}
        >
          <Trans>Défaire</Trans>
        </Button>
        <Button
          variant="ghost"
          icon="trash"
          isDisabled={chosen === undefined || chosen >= boxes.length}
          onPress={() => {
            setBoxes(boxes.filter((_, at) => at !== chosen));
            setChosen(undefined);
          }}
        >
          <Trans>Enlever ce cadre</Trans>
        </Button>
        <Button variant="quiet" icon="plus" onPress={() => setBoxes([...boxes, middleBox(style)])}>
          <Trans>Ajouter un cadre</Trans>
        </Button>
      </div>
      {boxes.length > 0 && (
        <p className={byKeyboard}>
          <Trans>
            Au clavier : les flèches déplacent un cadre, avec Majuscule elles le changent de taille, Suppr
            l’enlève.
          </Trans>
        </p>
      )}
      {items.length > 0 && (
        <>
          <h3>
            <Trans>Qui avez-vous masqué ?</Trans>
          </h3>
          <div className={chips}>
            {items.map((child) => (
              <ChildChip
                key={child.id}
                name={t`Masquer ${fullName(child.body)}`}
                label={child.shortName}
                emblem={emblemOf(child)}
                isSelected={children.has(child.id)}
                onChange={(on) => setChildren(changed(children, child.id, on))}
              />
            ))}
          </div>
        </>
      )}
      {items
        .filter(({ id }) => offered.has(id))
        .map(({ id, shortName }) => ({ id, ofChild: ofName(shortName, i18n.locale) }))
        .map(({ id, ofChild }) => (
          <Checkbox
            key={id}
            isSelected={plainFor.has(id)}
            onChange={(on) => setPlainFor(changed(plainFor, id, on))}
          >
            <Trans>Le foyer {ofChild} reçoit la photo sans masque</Trans>
          </Checkbox>
        ))}
      {error !== undefined && <p role="alert">{error}</p>}
    </Dialog>
  );
}

function useAddress(photo: Blob): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(photo);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return address;
}

function changed(children: ReadonlySet<ChildId>, child: ChildId, on: boolean): ReadonlySet<ChildId> {
  const next = new Set(children);
  if (on) next.add(child);
  else next.delete(child);
  return next;
}
