/** The fields of the showcase. */
import { useState } from 'react';
import { Card } from '../Card.tsx';
import { Checkbox } from '../Checkbox.tsx';
import { ChildChip } from '../ChildChip.tsx';
import { EmblemPicker } from '../emblems/EmblemPicker.tsx';
import type { EmblemId } from '../emblems/emblemIds.ts';
import { FileField } from '../FileField.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { PinField } from '../PinField.tsx';
import { Select } from '../Select.tsx';
import { Columns, Row, Stack } from '../Stack.tsx';
import { Switch } from '../Switch.tsx';
import { TextField } from '../TextField.tsx';
import { sampleChildren } from './sampleChildren.ts';

export function ShowcaseFields() {
  const [pin, setPin] = useState('4821');
  const [password, setPassword] = useState('');
  const [kind, setKind] = useState<'creche' | 'alsh' | null>(null);
  const [emblem, setEmblem] = useState<EmblemId>('fox');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['Léo Martin', 'Inès Benali']));
  return (
    <>
      <Card title="Champs">
        <Columns min={260}>
          <TextField label="Nom de l’établissement" placeholder="La Farandole" />
          <TextField label="Prénom" defaultValue="Léo" errorMessage="Il manque le nom : ajoutez-le." />
          <TextField label="Montant" suffix="€" inputMode="decimal" description="Par mois" />
          <TextField label="Votre prénom et nom" isDisabled defaultValue="Nadia Perret" />
          <PinField
            label="Code de cet appareil"
            value={pin}
            onChange={setPin}
            description="Six chiffres ou plus"
          />
          <PasswordField label="Mot de passe" value={password} onChange={setPassword} />
          <Select
            label="Type d’accueil"
            value={kind}
            onChange={setKind}
            options={[
              { id: 'creche', label: 'Crèche' },
              { id: 'alsh', label: 'Centre de loisirs' },
            ]}
          />
          <TextField label="Un mot pour la famille" isMultiline />
        </Columns>
      </Card>
      <Card title="Choix">
        <Columns min={260}>
          <Stack gap={0}>
            <Checkbox defaultSelected>Peut venir chercher Léo</Checkbox>
            <Checkbox description="Elle recevra un mot par jour.">Reçoit les nouvelles par mail</Checkbox>
            <Checkbox isIndeterminate>Tout le groupe</Checkbox>
            <Checkbox isDisabled>Pas possible ici</Checkbox>
          </Stack>
          <Stack gap={0}>
            <Switch defaultSelected>Les vidéos aussi</Switch>
            <Switch>Les moments en direct</Switch>
            <Switch isDisabled>À garder par d’autres</Switch>
          </Stack>
        </Columns>
        <Row gap={1}>
          {sampleChildren.map((child) => (
            <ChildChip
              key={child.name}
              name={child.name}
              label={child.label}
              emblem={child.emblem}
              isSelected={chosen.has(child.name)}
              onChange={(on) => {
                const next = new Set(chosen);
                if (on) next.add(child.name);
                else next.delete(child.name);
                setChosen(next);
              }}
            />
          ))}
        </Row>
        <Row>
          <FileField
            label="Choisir des photos"
            accept="image/*"
            isMultiple
            variant="ghost"
            icon="gallery"
            onFiles={() => undefined}
          />
          <FileField
            label="Prendre des photos"
            accept="image/*"
            capture="environment"
            variant="primary"
            icon="camera"
            onFiles={() => undefined}
          />
        </Row>
        <FileField
          label="Déposer un document"
          variant="drop"
          hint="PDF, photo : jusqu’à 20 Mo"
          onFiles={() => undefined}
        />
      </Card>
      <Card title="Emblème">
        <EmblemPicker label="Emblème de Léo" value={emblem} onChange={setEmblem} taken={['boat', 'sun']} />
      </Card>
    </>
  );
}
