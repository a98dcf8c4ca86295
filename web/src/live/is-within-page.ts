/** A page within a page (the host's preview) is only looked at; what waits is sent by the one around it. */
export function isWithinPage(): boolean {
  return window.parent !== window
}
