/** The arrows go from card to card; answers whether there was one. */
export function walk(from: HTMLElement, key: string): boolean {
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (by === 0) return false
  const all = [...document.querySelectorAll<HTMLElement>('[data-stack]')].filter(isVisible)
  const next = all[all.indexOf(from) + by]
  next?.focus()
  return next !== undefined
}

/** On a phone one column is shown at a time. */
function isVisible(card: HTMLElement): boolean {
  return !('checkVisibility' in card) || card.checkVisibility()
}
