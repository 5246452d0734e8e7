/**
 * Takes `aria-orientation` from `nav` elements: on narrow windows Cloudscape's AppLayout gives it to the bar that opens
 * the navigation, but the role of `nav` has no such attribute (WAI-ARIA 1.2 §6.6, axe rule `aria-allowed-attr`).
 * React writes the attribute once, with the element, so what is taken away stays away until the bar is made anew.
 */
export function mendNavigationRole(root: HTMLElement): void {
  const mend = () => {
    for (const element of root.querySelectorAll('nav[aria-orientation]'))
      element.removeAttribute('aria-orientation');
  };
  mend();
  new MutationObserver(mend).observe(root, { childList: true, subtree: true });
}
