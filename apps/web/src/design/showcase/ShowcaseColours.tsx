/** The palette and the type, as the tokens have them: the names that styles use beside what they look like. */
import { Card } from '../Card.tsx';
import { light } from '../palette.ts';
import { Stack } from '../Stack.tsx';
import { colour, size } from '../tokens.css.ts';
import { caption, mono, swatch, swatches, swatchInk, typeTitle } from './showcase.css.ts';

const names = Object.keys(light) as (keyof typeof light)[];

export function ShowcaseColours() {
  return (
    <>
      <Card title="Couleurs">
        <div className={swatches}>
          {names.map((name) => (
            <div key={name} className={swatch}>
              <div className={swatchInk} style={{ background: colour[name] }} />
              <span className={mono}>{name}</span>
            </div>
          ))}
        </div>
      </Card>
      <Card title="Lettres">
        <Stack gap={2}>
          <p className={typeTitle} style={{ fontSize: size.h1 }}>
            Bricolage Grotesque, pour les titres
          </p>
          <p className={typeTitle} style={{ fontSize: size.h2 }}>
            Qui verra ces photos ?
          </p>
          <p className={typeTitle} style={{ fontSize: size.h3 }}>
            À ne pas photographier aujourd’hui : Sami, Léo
          </p>
          <p>
            Atkinson Hyperlegible Next, pour lire : Iliès, Zoé et Œdipe ont goûté à 16 h 30. 0O 1lI 8B rn m.
          </p>
          <p className={caption}>La plus petite, quinze pixels : Visibles jusqu’au 31 octobre 2027.</p>
        </Stack>
      </Card>
    </>
  );
}
