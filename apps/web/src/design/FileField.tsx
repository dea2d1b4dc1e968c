/**
 * Choosing files: a native file input named `label`, lying over its look, so that a thumb, the keyboard, a dropped file
 * and a test all use the same control. The same file can be chosen twice in a row.
 */
import { useState, type ReactNode } from 'react';
import { action, actionVariants } from './action.css.ts';
import { classes } from './classes.ts';
import { drop, dropOver, fileFrame, fileFrameWide, fileHint, fileInput, fileLook } from './fileField.css.ts';
import { Icon, type IconName } from './icons/Icon.tsx';

export interface FileFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly accept?: string;
  readonly isMultiple?: boolean;
  /** Opens the camera where there is one. */
  readonly capture?: 'environment' | 'user';
  readonly variant?: 'primary' | 'ghost' | 'drop';
  readonly icon?: IconName;
  readonly isDisabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function FileField(props: FileFieldProps) {
  const {
    label,
    hint,
    accept,
    isMultiple = false,
    capture,
    variant = 'ghost',
    icon = 'upload',
    isDisabled,
    onFiles,
  } = props;
  const [isOver, setOver] = useState(false);
  const isDrop = variant === 'drop';
  const look =
    variant === 'drop' ? classes(drop, isOver && dropOver) : classes(action, actionVariants[variant]);
  return (
    <div className={classes(fileFrame, isDrop && fileFrameWide)}>
      <input
        type="file"
        className={fileInput}
        aria-label={label}
        accept={accept}
        multiple={isMultiple}
        capture={capture}
        disabled={isDisabled}
        title=""
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <span className={classes(look, fileLook)} aria-hidden="true">
        <Icon name={icon} size={isDrop ? 32 : 24} />
        <span>{label}</span>
        {hint !== undefined && <span className={fileHint}>{hint}</span>}
      </span>
    </div>
  );
}
