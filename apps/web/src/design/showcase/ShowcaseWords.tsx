/** What is said: notices, tags, progress, what is empty and what is awaited. */
import { useState } from 'react';
import { Button } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { Fold } from '../Fold.tsx';
import { Notice } from '../Notice.tsx';
import { QrCode } from '../print/QrCode.tsx';
import { ProgressCount } from '../ProgressCount.tsx';
import { Skeleton } from '../Skeleton.tsx';
import { Columns, Row, Stack } from '../Stack.tsx';
import { StepItem, StepList } from '../StepList.tsx';
import { Tag } from '../Tag.tsx';
import { Verbatim } from '../Verbatim.tsx';
import { Timeline, TimelineItem } from '../Timeline.tsx';
import { tones } from '../tone.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';

export function ShowcaseWords() {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <Card title="Dire">
        <Stack>
          <Notice tone="info" title="Une photo a quitté la galerie">
            Un choix a changé. Rien d’autre n’a bougé.
          </Notice>
          <Notice tone="success">8 photos publiées pour 14 familles.</Notice>
          <Notice tone="warning" onClose={() => undefined}>
            Cet appareil garde 3 saisies qui partiront avec le réseau.
          </Notice>
          <Notice tone="danger" isAlert={false} action={<Button variant="ghost">Voir la fiche</Button>}>
            <b>Inès</b> : allergie à l’arachide et à l’œuf. Trousse d’urgence : armoire blanche, salle de
            change.
          </Notice>
          <ProgressCount
            label="Les photos partent"
            done={3}
            total={10}
            unit="photos"
            note="Vous pouvez quitter cette page."
            onStop={() => undefined}
          />
          <ProgressCount label="Les cartes se préparent" done={0} total={45} unit="cards" />
          <Row>
            {tones.map((tone) => (
              <Tag key={tone} tone={tone}>
                {tone}
              </Tag>
            ))}
            <Tag tone="leaf" icon="check">
              Cet appareil
            </Tag>
          </Row>
        </Stack>
        <Verbatim label="Ce qu’il ne peut pas lire">{'BHq0Jr7vUu9lWm3dZk2t'.repeat(12)}</Verbatim>
      </Card>
      <Fold title="Votre première semaine" summary="2 étapes sur 4" isOpen={isOpen} onOpenChange={setOpen}>
        <StepList label="Votre première semaine">
          <StepItem isDone title="L’espace est ouvert" />
          <StepItem isDone title="Les enfants sont inscrits" note="45 enfants" />
          <StepItem
            isDone={false}
            isNext
            title="Les premières familles sont entrées"
            note="31 sur 45"
            action={<Button icon="print">Imprimer les cartes qui manquent</Button>}
          />
          <StepItem isDone={false} title="Le groupe WhatsApp est fermé" href="/design" />
        </StepList>
      </Fold>
      <Fold title="Ce qui est plié" summary="3 enfants" isOpen={false} onOpenChange={() => undefined}>
        <p>Rien.</p>
      </Fold>
      <Columns min={280}>
        <Card title="Une carte et son action" actions={<Button variant="quiet">Changer</Button>}>
          <p>
            Une feuille posée sur le papier.
            <VisuallyHidden>Ces mots ne sont que pour les lecteurs d’écran.</VisuallyHidden>
          </p>
          {tones.map((tone) => (
            <Card key={tone} tone={tone} title={tone} level={3} />
          ))}
        </Card>
        <Card title="La journée d’Inès">
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
      </Columns>
      <Columns min={280}>
        <Card>
          <EmptyState
            emblem="whale"
            title="Pas encore de photos"
            action={{ label: 'Publier des photos', href: '/design' }}
          >
            Les photos que vous publiez arrivent ici, chez les familles que vous avez choisies.
          </EmptyState>
        </Card>
        <Card title="Attendre">
          <Skeleton count={3} />
          <Skeleton shape="photo" count={4} />
          <Skeleton shape="tile" count={4} />
          <Skeleton shape="card" />
        </Card>
        <Card title="Un code à viser">
          <QrCode value="https://cocon.exemple" label="Adresse de Cocon" size="12rem" />
        </Card>
      </Columns>
    </>
  );
}
