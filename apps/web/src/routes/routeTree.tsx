/**
 * The addresses of the app, in code. Each screen is fetched when first opened, with its words (`screen`). A feature
 * plugs its screens in here, and nowhere else; README.md beside this file says how.
 */
import { createRoute } from '@tanstack/react-router';
import { rootRoute } from './rootRoute.tsx';
import { screen } from './screen.ts';

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: screen(['today'], () => import('../features/today/HomeScreen.tsx'), 'HomeScreen'),
});
const openingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ouvrir',
  component: screen(['opening'], () => import('../features/opening/OpeningScreen.tsx'), 'OpeningScreen'),
});
const rescueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/secours',
  component: screen(['opening'], () => import('../features/opening/RescueScreen.tsx'), 'RescueScreen'),
});
const recoverRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/secours/retrouver',
  component: screen(['opening'], () => import('../features/opening/RecoverScreen.tsx'), 'RecoverScreen'),
});
const demonstrationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/demonstration',
  component: screen(
    ['demonstration'],
    () => import('../features/demonstration/DemonstrationScreen.tsx'),
    'DemonstrationScreen',
  ),
});
const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/e',
  component: screen(['entry'], () => import('../features/entry/EntryScreen.tsx'), 'EntryScreen'),
});
const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation/$invitation',
  component: screen(
    ['invitation'],
    () => import('../features/invitation/InvitationScreen.tsx'),
    'InvitationScreen',
  ),
});
const newDeviceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/relier',
  component: screen(['devices'], () => import('../features/devices/NewDeviceScreen.tsx'), 'NewDeviceScreen'),
});
const devicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/appareils',
  component: screen(
    ['devices', 'scan'],
    () => import('../features/devices/DevicesScreen.tsx'),
    'DevicesScreen',
  ),
});
const papersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/papiers',
  component: screen(
    ['papers', 'handouts'],
    () => import('../features/papers/PapersScreen.tsx'),
    'PapersScreen',
  ),
});
const choicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/papiers/accords',
  component: screen(
    ['choices', 'papers'],
    () => import('../features/choices/ChoicesScreen.tsx'),
    'ChoicesScreen',
  ),
});
const whereaboutsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/papiers/photos',
  component: screen(
    ['whereabouts', 'papers', 'phone', 'keeping'],
    () => import('../features/whereabouts/WhereaboutsScreen.tsx'),
    'WhereaboutsScreen',
  ),
});
const wayBackRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/papiers/revenir',
  component: screen(['wayback'], () => import('../features/wayback/WayBackScreen.tsx'), 'WayBackScreen'),
});
const passwordReturnRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/revenir',
  component: screen(
    ['wayback'],
    () => import('../features/wayback/PasswordReturnScreen.tsx'),
    'PasswordReturnScreen',
  ),
});
const noticesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/papiers/prevenir',
  component: screen(['notices'], () => import('../features/notices/NoticesScreen.tsx'), 'NoticesScreen'),
});
const mailLinkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courriel',
  component: screen(['notices'], () => import('../features/notices/MailLinkScreen.tsx'), 'MailLinkScreen'),
});
const imageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/papiers/image/$child',
  component: screen(
    ['choices', 'papers'],
    () => import('../features/choices/ImageScreen.tsx'),
    'ImageScreen',
  ),
});

/** The direction's files: children, households, cards, paper consents, the house. */
const administrationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/enfants',
    component: screen(
      ['children', 'consents-record', 'importing'],
      () => import('../features/children/ChildrenScreen.tsx'),
      'ChildrenScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/enfants/ajouter',
    component: screen(
      ['children'],
      () => import('../features/children/AddChildScreen.tsx'),
      'AddChildScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/enfants/liste',
    component: screen(
      ['importing', 'children'],
      () => import('../features/importing/ImportScreen.tsx'),
      'ImportScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/enfants/papiers',
    component: screen(
      ['handouts'],
      () => import('../features/handouts/HandoutsScreen.tsx'),
      'HandoutsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/enfants/$child',
    component: screen(
      ['children', 'consents-record', 'forgetting', 'publishing', 'leaving'],
      () => import('../features/children/ChildScreen.tsx'),
      'ChildScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/fiches',
    component: screen(['sheets', 'groups'], () => import('../features/sheets/screens.ts'), 'SheetsScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/fiches/$child',
    component: screen(['sheets'], () => import('../features/sheets/screens.ts'), 'SheetScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tablette',
    component: screen(['room'], () => import('../features/room/TabletScreen.tsx'), 'TabletScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/foyers/$household',
    component: screen(
      ['households', 'children', 'wayback', 'leaving'],
      () => import('../features/households/HouseholdScreen.tsx'),
      'HouseholdScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/cartes',
    component: screen(
      ['households', 'children'],
      () => import('../features/households/CardsScreen.tsx'),
      'CardsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/autorisations',
    component: screen(
      ['consents-record', 'children', 'publishing'],
      () => import('../features/consents-record/RecordConsentsScreen.tsx'),
      'RecordConsentsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sejours',
    component: screen(
      ['stays', 'children'],
      () => import('../features/stays/StaysScreen.tsx'),
      'StaysScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sejours/$stay',
    component: screen(['stays', 'children'], () => import('../features/stays/StayScreen.tsx'), 'StayScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/direction',
    component: screen(
      ['direction', 'groups', 'children', 'phone', 'ends', 'keeping', 'leaving'],
      () => import('../features/direction/DirectionScreen.tsx'),
      'DirectionScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/direction/appareil',
    component: screen(
      ['devices', 'scan'],
      () => import('../features/devices/AddStaffDeviceScreen.tsx'),
      'AddStaffDeviceScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/direction/tablette',
    component: screen(
      ['devices', 'scan'],
      () => import('../features/devices/ReopenTabletScreen.tsx'),
      'ReopenTabletScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/direction/lectures',
    component: screen(['breach'], () => import('../features/breach/BreachScreen.tsx'), 'BreachScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/direction/passe',
    component: screen(['watch'], () => import('../features/watch/WatchScreen.tsx'), 'WatchScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/direction/quitter-whatsapp',
    component: screen(['kit'], () => import('../features/kit/KitScreen.tsx'), 'KitScreen'),
  }),
];

/** Photos: the gallery for everyone, publishing for the team. */
const photoRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/galerie',
    component: screen(['gallery'], () => import('../features/gallery/GalleryScreen.tsx'), 'GalleryScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/galerie/album/$album',
    component: screen(
      ['gallery', 'albums'],
      () => import('../features/gallery/AlbumScreen.tsx'),
      'AlbumScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/galerie/album/$album/recit',
    component: screen(
      ['gallery', 'albums'],
      () => import('../features/albums/StoryScreen.tsx'),
      'StoryScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/galerie/album/$album/modifier',
    component: screen(['albums'], () => import('../features/albums/EditAlbumScreen.tsx'), 'EditAlbumScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/galerie/publier',
    component: screen(
      ['publishing'],
      () => import('../features/publishing/PublishScreen.tsx'),
      'PublishScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/galerie/envois',
    component: screen(['sending'], () => import('../features/sending/SendingScreen.tsx'), 'SendingScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/galerie/a-revoir',
    component: screen(
      ['review', 'forgetting', 'publishing', 'gallery'],
      () => import('../features/review/ReviewScreen.tsx'),
      'ReviewScreen',
    ),
  }),
];

/** Where another app's pictures arrive. */
const sharedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/partage',
  component: screen(['phone'], () => import('../features/phone/SharedScreen.tsx'), 'SharedScreen'),
});

/** What an instance says in public: anybody reads it, with or without a key. */
const legalRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/mentions-legales',
    component: screen(
      ['legal'],
      () => import('../features/legal/LegalNoticeScreen.tsx'),
      'LegalNoticeScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/donnees-personnelles',
    component: screen(['legal'], () => import('../features/legal/PrivacyScreen.tsx'), 'PrivacyScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/accessibilite',
    component: screen(
      ['legal'],
      () => import('../features/legal/AccessibilityScreen.tsx'),
      'AccessibilityScreen',
    ),
  }),
];

export const routeTree = rootRoute.addChildren([
  homeRoute,
  openingRoute,
  rescueRoute,
  recoverRoute,
  demonstrationRoute,
  entryRoute,
  invitationRoute,
  newDeviceRoute,
  devicesRoute,
  papersRoute,
  choicesRoute,
  whereaboutsRoute,
  wayBackRoute,
  passwordReturnRoute,
  noticesRoute,
  mailLinkRoute,
  imageRoute,
  ...administrationRoutes,
  ...photoRoutes,
  sharedRoute,
  ...legalRoutes,
]);
