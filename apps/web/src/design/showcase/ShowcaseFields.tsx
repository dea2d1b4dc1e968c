/** The fields of the showcase. */
import { useState } from 'react';
import { Card } from '../Card.tsx';
import { Checkbox } from '../Checkbox.tsx';
import { EmblemPicker } from '../emblems/EmblemPicker.tsx';
import { emblemIds, type EmblemId } from '../emblems/emblemIds.ts';
import { FileField } from '../FileField.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { PinField } from '../PinField.tsx';
import { RadioCards } from '../RadioCards.tsx';
import { Select } from '../Select.tsx';
import { Columns, Row, Stack } from '../Stack.tsx';
import { Switch } from '../Switch.tsx';
import { TextField } from '../TextField.tsx';

export function ShowcaseFields() {
  const [pin, setPin] = useState('4821');
  const [password, setPassword] = useState('');
  const [kind, setKind] = useState<'creche' | 'alsh' | null>(null);
  const [reach, setReach] = useState<'nobody' | 'family' | 'group' | 'all'>('family');
  const [emblem, setEmblem] = useState<EmblemId>('fox');
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
          <Select
            label="Groupe"
            value="a"
            onChange={() => undefined}
            options={[{ id: 'a', label: 'Moyens' }]}
            isDisabled
          />
          <Select
            label="Foyer"
            value={null}
            onChange={() => undefined}
            options={[]}
            errorMessage="Choisissez un foyer, ou « Nouveau foyer »."
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
      <Card title="Jusqu’où va une image">
        <RadioCards
          label="Qui peut voir Léo en photo ?"
          value={reach}
          onChange={setReach}
          options={[
            { value: 'nobody', label: 'Personne', consequence: 'On ne le photographie pas.' },
            {
              value: 'family',
              label: 'Sa famille',
              consequence: 'Pour les autres familles, Léo sera flouté ou absent des photos de groupe.',
            },
            { value: 'group', label: 'Son groupe', consequence: 'Toutes les familles des Moyens.' },
            { value: 'all', label: 'Tout l’établissement', isDisabled: true },
          ]}
        />
      </Card>
      <Card title={`Emblèmes (${String(emblemIds.length)})`}>
        <EmblemPicker label="Emblème de Léo" value={emblem} onChange={setEmblem} taken={['boat', 'sun']} />
      </Card>
    </>
  );
}
