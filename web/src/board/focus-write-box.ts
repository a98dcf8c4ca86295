/** To where one writes, wherever one is on the page. */
export function focusWriteBox(): void {
  document.querySelector<HTMLElement>('[data-write-box]:not(:disabled)')?.focus()
}
