/** A form that a code of the tablet allows: its own fields first, then the code of whoever does it, typed anew. */
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { PinField } from '../../design/PinField.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { narrow } from './room.css.ts';
import type { CodeAction } from './useCode.ts';

export interface CodeFormProps {
  readonly title: string;
  /** Of the field of the code that allows it. */
  readonly label: string;
  readonly submit: string;
  readonly isDanger?: boolean;
  readonly isReady: boolean;
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly action: CodeAction;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

export function CodeForm(props: CodeFormProps) {
  const { title, label, submit, isDanger = false, isReady, code, onCode, action, onCancel, children } = props;
  const { t } = useLingui();
  return (
    <Card title={title} region>
      <form
        className={narrow}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && code !== '') void action.run();
        }}
      >
        <Stack gap={2}>
          {children}
          <PinField label={label} value={code} onChange={onCode} errorMessage={action.error} />
          <Row>
            <Button
              type="submit"
              variant={isDanger ? 'danger' : 'primary'}
              isPending={action.isPending}
              isDisabled={!isReady || code === '' || action.wait > 0}
            >
              {action.wait > 0 ? t`Attendez ${action.wait} secondes` : submit}
            </Button>
            <Button variant="ghost" onPress={onCancel}>
              {t`Annuler`}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
