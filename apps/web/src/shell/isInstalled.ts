/** Whether the app was opened from the home screen; iPhones say it in a word of their own. */
export function isInstalled(): boolean {
  const isStandalone = (navigator as { readonly standalone?: boolean }).standalone === true;
  return isStandalone || window.matchMedia('(display-mode: standalone)').matches;
}
