/** Entry cards eight to an A4 page, in two columns, to cut along the dashes. */
import { EntryCard, type EntryCardProps } from './EntryCard.tsx';
import { sheet, sheetPage } from '../../design/print/paper.css.ts';
import { classes } from '../../design/classes.ts';

const perPage = 8;

export function EntryCardSheet({ cards }: { readonly cards: readonly EntryCardProps[] }) {
  const pages = Array.from({ length: Math.ceil(cards.length / perPage) }, (_, page) =>
    cards.slice(page * perPage, (page + 1) * perPage),
  );
  return (
    <>
      {pages.map((page, index) => (
        <div key={index} className={classes(sheet, sheetPage)}>
          {page.map((card) => (
            <EntryCard key={card.link} {...card} format="eighth" />
          ))}
        </div>
      ))}
    </>
  );
}
