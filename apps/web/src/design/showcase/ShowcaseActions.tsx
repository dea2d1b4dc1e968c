/** What is pressed: every variant in every state. */
import { useState } from 'react';
import { ActionBar, ActionButton } from '../ActionBar.tsx';
import { AppLink } from '../AppLink.tsx';
import { Button } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { FilterPills } from '../FilterPills.tsx';
import { IconButton } from '../IconButton.tsx';
import { LinkButton } from '../LinkButton.tsx';
import { MoreActions } from '../MoreActions.tsx';
import { Row, Stack, Ways } from '../Stack.tsx';
import { TextLink } from '../TextLink.tsx';
import { Held } from './Held.tsx';
import { caption } from './showcase.css.ts';

const variants = ['primary', 'ghost', 'danger', 'dangerStrong', 'quiet'] as const;

const more = [
  { id: 'list', label: 'Coller une liste', icon: 'paper', onAction: () => undefined },
  { id: 'stays', label: 'Séjours', icon: 'calendar', href: '/design' },
] as const;

export function ShowcaseActions() {
  const [group, setGroup] = useState<'all' | 'small' | 'big'>('small');
  return (
    <>
      <Card title="Gestes">
        <Stack gap={1}>
          {variants.map((variant) => (
            <Row key={variant} gap={1}>
              <Button variant={variant}>Publier</Button>
              <Held state="hovered">
                <Button variant={variant}>Survolé</Button>
              </Held>
              <Held state="pressed">
                <Button variant={variant}>Appuyé</Button>
              </Held>
              <Button variant={variant} isDisabled>
                Pas encore
              </Button>
              <Button variant={variant} isPending>
                En cours
              </Button>
              <Button variant={variant} icon="camera" size="large">
                Prendre des photos
              </Button>
              <LinkButton variant={variant} href="/design" icon="next">
                Un lien
              </LinkButton>
              <IconButton variant={variant} icon="settings" label={`Réglages ${variant}`} />
              <span className={caption}>{variant}</span>
            </Row>
          ))}
          <Button wide size="large">
            Sur toute la largeur
          </Button>
          <Ways>
            <Button variant="ghost" icon="sign">
              Enregistrer des autorisations
            </Button>
            <LinkButton icon="print" href="/design">
              Imprimer toutes les cartes
            </LinkButton>
            <LinkButton icon="leave" href="/design">
              Quitter WhatsApp
            </LinkButton>
          </Ways>
          <MoreActions as="row" items={more} />
          <MoreActions as="menu" items={more} />
          <Row>
            <TextLink href="/design">Lien d’entrée</TextLink>
            <TextLink href="/design" quiet>
              Un lien discret
            </TextLink>
            <AppLink href="/design">Un lien nu</AppLink>
          </Row>
        </Stack>
      </Card>
      <Card title="Gestes du jour et filtres">
        <FilterPills
          label="Groupe"
          value={group}
          onChange={setGroup}
          options={[
            { id: 'all', label: 'Tous', count: 25 },
            { id: 'small', label: 'Moyens', count: 8 },
            { id: 'big', label: 'Grands' },
          ]}
        />
        <ActionBar label="Gestes du jour" summary="4 enfants" detail="Léo, Inès, Zoé, Lina">
          <ActionButton icon="meal" tone="apricot">
            Repas
          </ActionButton>
          <ActionButton icon="nap" tone="lilac">
            Sieste
          </ActionButton>
          <ActionButton icon="change" tone="sky" isDisabled>
            Change
          </ActionButton>
          <ActionButton icon="camera" tone="leaf">
            Photos
          </ActionButton>
        </ActionBar>
      </Card>
    </>
  );
}
