/** Both screens in one file: from one to the other nothing is fetched, whatever the network. */
export { SheetScreen } from './SheetScreen.tsx';
export { SheetsScreen } from './SheetsScreen.tsx';
