/** Every part and state on one page. Words are plain French: this page is never in a production build. */
import { useState } from 'react';
import { AlertDialog } from '../AlertDialog.tsx';
import { Button } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { Dialog } from '../Dialog.tsx';
import { emblemIds } from '../emblems/emblemIds.ts';
import { Emblem } from '../emblems/Emblem.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { IconButton } from '../IconButton.tsx';
import { Icon, type IconName } from '../icons/Icon.tsx';
import { iconPaths } from '../icons/iconPaths.tsx';
import { LinkButton } from '../LinkButton.tsx';
import { Menu } from '../Menu.tsx';
import { Notice } from '../Notice.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { ProgressCount } from '../ProgressCount.tsx';
import { Skeleton } from '../Skeleton.tsx';
import { Columns, Row, Stack } from '../Stack.tsx';
import { Tag } from '../Tag.tsx';
import { TextLink } from '../TextLink.tsx';
import { showToast } from '../Toast.tsx';
import { tones } from '../tone.ts';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { ShowcaseFields } from './ShowcaseFields.tsx';
import { ShowcaseTables } from './ShowcaseTables.tsx';

export function Showcase() {
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  return (
    <PublicFrame width="wide">
      <PageHeader
        title="Les pièces de Cocon"
        subtitle="Chaque composant, chaque état"
        back={{ href: '/' }}
        actions={
          <Menu
            items={[
              { id: 'a', label: 'Imprimer', icon: 'print' },
              { id: 'b', label: 'Supprimer', icon: 'trash', isDestructive: true },
            ]}
          />
        }
      />
      <Card title="Gestes">
        <Row>
          <Button>Publier</Button>
          <Button size="large" icon="camera">
            Prendre des photos
          </Button>
          <Button variant="ghost" icon="plus">
            Ajouter des photos
          </Button>
          <Button variant="danger">Retirer mon accord</Button>
          <Button variant="dangerStrong" icon="trash">
            Supprimer
          </Button>
          <Button variant="quiet">Plus tard</Button>
          <Button isPending>Publier</Button>
          <Button isDisabled>Publier</Button>
          <LinkButton href="/design" icon="next">
            Voir la fiche
          </LinkButton>
          <IconButton icon="settings" label="Réglages" />
          <TextLink href="/design">Lien d’entrée</TextLink>
        </Row>
        <Row>
          <Button variant="ghost" onPress={() => setOpen(true)}>
            Ouvrir un dialogue
          </Button>
          <Button variant="ghost" onPress={() => setAsking(true)}>
            Supprimer une photo
          </Button>
          <Button
            variant="ghost"
            onPress={() => showToast({ message: 'Rose est arrivée à 13 h 32', undo: () => undefined })}
          >
            Dire un mot
          </Button>
        </Row>
      </Card>
      <ShowcaseFields />
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
            <b>Inès</b> — allergie : arachide, œuf.
          </Notice>
          <ProgressCount
            label="Les photos partent"
            done={3}
            total={10}
            unit="photos"
            note="Vous pouvez quitter cette page."
            onStop={() => undefined}
          />
          <Row>
            {tones.map((tone) => (
              <Tag key={tone} tone={tone}>
                {tone}
              </Tag>
            ))}
          </Row>
        </Stack>
      </Card>
      <ShowcaseTables />
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
        </Card>
      </Columns>
      <Card title={`Emblèmes (${String(emblemIds.length)})`}>
        <Row gap={1}>
          {emblemIds.map((id) => (
            <span key={id} title={id}>
              <Emblem id={id} size={66} />
            </span>
          ))}
        </Row>
      </Card>
      <Card title="Icônes">
        <Row gap={1}>
          {(Object.keys(iconPaths) as IconName[]).map((name) => (
            <span key={name} title={name}>
              <Icon name={name} size={28} />
            </span>
          ))}
        </Row>
      </Card>
      <Dialog
        title="Inviter un responsable"
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <>
            <Button variant="ghost" onPress={() => setOpen(false)}>
              Annuler
            </Button>
            <Button>Inviter</Button>
          </>
        }
      >
        <p>La carte d’entrée sera prête à imprimer.</p>
      </Dialog>
      <AlertDialog
        title="Supprimer cette photo"
        gone="Elle disparaît pour les 14 familles qui la voient, et pour l’équipe."
        canUndo="Cela ne peut pas être défait."
        confirmLabel="Supprimer"
        onConfirm={() => undefined}
        isOpen={isAsking}
        onOpenChange={setAsking}
      />
    </PublicFrame>
  );
}
