/** What comes on top of a page, behind the buttons that bring it. */
import { useState } from 'react';
import { AlertDialog } from '../AlertDialog.tsx';
import { Button } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { Dialog } from '../Dialog.tsx';
import { Row } from '../Stack.tsx';
import { useToast } from '../Toast.tsx';

export function ShowcaseOverlays() {
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const showToast = useToast();
  return (
    <Card title="Au-dessus de la page">
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
    </Card>
  );
}
