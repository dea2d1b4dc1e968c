/**
 * All there is to look at: the addresses of the router and the dialogs of the features. `tools/everyPage.test.ts` holds the
 * lists to the code, the scene `accessibility.spec.ts` to what its walk met. A name that changes is written « … ».
 */
export const addresses = [
  '/',
  '/accessibilite',
  '/appareils',
  '/autorisations',
  '/cartes',
  '/courriel',
  '/demonstration',
  '/direction',
  '/direction/appareil',
  '/direction/lectures',
  '/direction/passe',
  '/direction/quitter-whatsapp',
  '/donnees-personnelles',
  '/e',
  '/enfants',
  '/enfants/$child',
  '/enfants/ajouter',
  '/enfants/liste',
  '/enfants/papiers',
  '/fiches',
  '/fiches/$child',
  '/foyers/$household',
  '/galerie',
  '/galerie/a-revoir',
  '/galerie/album/$album',
  '/galerie/album/$album/modifier',
  '/galerie/album/$album/recit',
  '/galerie/envois',
  '/galerie/publier',
  '/invitation/$invitation',
  '/mentions-legales',
  '/ouvrir',
  '/papiers',
  '/papiers/accords',
  '/papiers/image/$child',
  '/papiers/photos',
  '/papiers/prevenir',
  '/papiers/revenir',
  '/partage',
  '/relier',
  '/revenir',
  '/secours',
  '/secours/retrouver',
  '/sejours',
  '/sejours/$stay',
] as const;

/** Addresses of a device that is dear to set up, looked at by the scene that does. */
export const addressesElsewhere = {
  '/direction/tablette': 'tablets.spec.ts',
  '/tablette': 'tablets.spec.ts',
} as const;

export const dialogs = [
  'Annuler l’import',
  'Annuler ce séjour',
  'Appareil photo',
  'Arrêter cette invitation',
  'Arrêter cette publication',
  'Changer de groupe',
  'Corriger son nom',
  'Le départ …',
  'Inviter par courriel',
  'La fin de cet album',
  'L’accord pour une image a changé',
  'Masquer sur cette photo',
  'Ne plus revenir par la carte',
  'Ne plus revenir par la clé d’accès',
  'Ne plus revenir par mot de passe',
  'Qui la voit',
  'Quitter sans enregistrer',
  'Quitter sans publier',
  'Renommer le groupe',
  'Retirer le foyer …',
  'Retirer mon accord',
  'Réunir deux foyers',
  'Scanner le carré',
  'Scanner ma carte',
  'Son emblème, comme sur le portemanteau',
  'Supprimer cet album',
  'Supprimer cette fiche',
  'Supprimer cette photo',
  'Supprimer les photos …',
  'Sur lesquelles voit-on … ?',
  'Un autre foyer pour …',
  'Vue en grand',
  '… n’est plus de ce foyer',
] as const;

/** Dialogs of a world that takes long to make, looked at by the scene that makes it. */
export const dialogsElsewhere = {
  'Ajouter un papier': 'firstMinute.spec.ts',
  'Ce n’est pas moi': 'phone.spec.ts',
  'Ce téléphone n’entre plus': 'houses.spec.ts',
  'Cette image n’est plus là': 'films.spec.ts',
  'De nouvelles feuilles de secours': 'keysForLife.spec.ts',
  'Déconnecter cet appareil': 'phone.spec.ts',
  'Déconnecter l’ancien': 'phone.spec.ts',
  'Effacer la démonstration': 'demonstration.spec.ts',
  'Effacer les photos …': 'firstMinute.spec.ts',
  'Garder ces photos': 'firstMinute.spec.ts',
  'Joindre le papier signé': 'houses.spec.ts',
  'Le foyer … s’en va': 'houses.spec.ts',
  'Le papier signé': 'houses.spec.ts',
  'Retirer ce papier': 'houses.spec.ts',
  'Séparer ce foyer': 'houses.spec.ts',
  'Supprimer ce papier': 'firstMinute.spec.ts',
  'Téléphones …': 'houses.spec.ts',
  '… s’en va': 'firstWeek.spec.ts',
} as const;

/** Those of a list that none of what was met is. */
export function unmet(list: readonly string[], met: ReadonlySet<string>): string[] {
  return list.filter((wanted) => {
    const pattern = wanted
      .replace(/[.*+?^{}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/\$[a-z]+/g, '[^/]+')
      .replaceAll('…', '.+');
    return ![...met].some((one) => new RegExp(`^${pattern}$`, 'u').test(one));
  });
}
