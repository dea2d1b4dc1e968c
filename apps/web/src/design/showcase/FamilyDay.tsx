/** The reference drawing « Famille, téléphone », made of the real parts: a day, and a consent. */
import { useState } from 'react';
import { Button } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { Emblem } from '../emblems/Emblem.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { RadioCards } from '../RadioCards.tsx';
import { Row, Stack } from '../Stack.tsx';
import { Switch } from '../Switch.tsx';
import { Timeline, TimelineItem } from '../Timeline.tsx';
import { FamilyFrame } from '../../shell/FamilyFrame.tsx';

export function FamilyDay() {
  const [reach, setReach] = useState<string>('family');
  return (
    <FamilyFrame
      current="papers"
      places={[
        { id: 'a', label: 'La Farandole' },
        { id: 'b', label: 'Centre de loisirs du Parc' },
      ]}
      placeId="a"
      freshness={{ isOffline: true, waiting: 2, upToDateAt: new Date(2026, 10, 23, 13, 50) }}
    >
      <PageHeader title="La journée d’Inès" subtitle="La Farandole · les Moyens" />
      <Card>
        <Timeline label="La journée">
          <TimelineItem time="8 h 20" tone="leaf" title="Arrivée">
            de bonne humeur
          </TimelineItem>
          <TimelineItem time="11 h 35" tone="apricot" title="Repas">
            purée de courge, dinde : tout mangé
          </TimelineItem>
          <TimelineItem time="12 h 15" tone="sky" title="Change" />
          <TimelineItem time="12 h 40" tone="lilac" title="Sieste">
            dort depuis 1 h 10
          </TimelineItem>
        </Timeline>
      </Card>
      <Card>
        <Row wrap={false}>
          <Emblem id="owl" />
          <div>
            <b>Un mot d’Awa</b>
            <p>Pensez à son chapeau pour demain, sortie au parc.</p>
          </div>
        </Row>
      </Card>
      <RadioCards
        label="Qui peut voir Léo en photo ?"
        value={reach}
        onChange={setReach}
        options={[
          { value: 'none', label: 'Personne', consequence: 'On ne le photographie pas.' },
          {
            value: 'family',
            label: 'Sa famille',
            consequence: 'Pour les autres familles, Léo sera flouté ou absent des photos de groupe.',
          },
          {
            value: 'with',
            label: 'Les familles des enfants avec lui',
            consequence: 'Ceux qui sont sur la même photo.',
          },
          { value: 'group', label: 'Son groupe', consequence: 'Toutes les familles des Moyens.' },
          {
            value: 'all',
            label: 'Tout l’établissement',
            consequence: 'Toutes les familles de La Farandole.',
          },
        ]}
      />
      <Card>
        <Stack gap={0}>
          <Switch defaultSelected>Les vidéos aussi</Switch>
          <Switch>Les moments en direct</Switch>
          <Switch description="Ils restent dans leur téléphone.">À garder par d’autres</Switch>
        </Stack>
      </Card>
      <Row>
        <Button size="large">Signer</Button>
        <Button size="large" variant="danger">
          Retirer mon accord
        </Button>
      </Row>
    </FamilyFrame>
  );
}
