import type { InfiniteData } from '@tanstack/react-query'
import type { IssuePage, Place } from '@/api/backlog'
import type { Issue } from '@/api/types'

/** The stretches of a list that are here so far. */
export type Pages = InfiniteData<IssuePage>

export function allOf(pages: Pages | undefined): readonly Issue[] {
  return pages?.pages.flatMap((page) => page.issues) ?? []
}

/** How many there are in all, or here so far where counting took too long. */
export function totalOf(pages: Pages | undefined): number {
  return pages?.pages[0]?.total ?? allOf(pages).length
}

export function isCounted(pages: Pages | undefined): boolean {
  return pages?.pages[0]?.total !== undefined
}

/** Every issue of these as it is now; the others keep their place in memory, so nothing else is drawn again. */
export function replaced(pages: Pages, issues: readonly Issue[]): Pages {
  const now = new Map(issues.map((issue) => [issue.id, issue]))
  return eachPage(pages, (page) =>
    page.issues.some(({ id }) => now.has(id))
      ? { ...page, issues: page.issues.map((issue) => now.get(issue.id) ?? issue) }
      : page,
  )
}

export function without(pages: Pages, ids: readonly string[]): Pages {
  const gone = new Set(ids)
  const left = eachPage(pages, (page) =>
    page.issues.some(({ id }) => gone.has(id))
      ? { ...page, issues: page.issues.filter(({ id }) => !gone.has(id)) }
      : page,
  )
  return counted(left, allOf(left).length - allOf(pages).length)
}

/** These, in the order given, before or behind another one. */
export function moved(pages: Pages, ids: readonly string[], place: Place): Pages {
  const issues = allOf(pages)
  const going = ids.flatMap((id) => issues.find((issue) => issue.id === id) ?? [])
  const anchor = 'before_id' in place ? place.before_id : place.after_id
  const gone = new Set(ids)
  if (gone.has(anchor) || !issues.some(({ id }) => id === anchor)) return pages
  return eachPage(pages, (page) => {
    const staying = page.issues.filter(({ id }) => !gone.has(id))
    const at = staying.findIndex(({ id }) => id === anchor)
    if (at < 0) return staying.length === page.issues.length ? page : { ...page, issues: staying }
    return { ...page, issues: staying.toSpliced('before_id' in place ? at : at + 1, 0, ...going) }
  })
}

/** Where its rank puts it, as far as the list is here; further behind, it is counted only. */
export function ranked(pages: Pages, issue: Issue): Pages {
  const last = pages.pages.length - 1
  let isPlaced = false
  const put = {
    ...pages,
    pages: pages.pages.map((page, number) => {
      if (isPlaced) return page
      const at = page.issues.findIndex(({ rank }) => rank > issue.rank)
      const isEnd = number === last && page.next === undefined
      if (at < 0 && !isEnd) return page
      isPlaced = true
      return { ...page, issues: page.issues.toSpliced(at < 0 ? page.issues.length : at, 0, issue) }
    }),
  }
  return counted(put, 1)
}

/** What to ask for so that everything stands again where it stood: each run behind what stays in front of it. */
export function waysBack(order: readonly Issue[], ids: readonly string[]): { ids: string[]; place: Place }[] {
  const going = new Set(ids)
  const ways: { ids: string[]; place: Place }[] = []
  order.forEach(({ id }, at) => {
    if (!going.has(id)) return
    const before = order[at - 1]
    const run = ways.at(-1)
    if (run && before && going.has(before.id)) run.ids.push(id)
    else if (before) ways.push({ ids: [id], place: { after_id: before.id } })
    else {
      const next = order.find((other) => !going.has(other.id))
      if (next) ways.push({ ids: [id], place: { before_id: next.id } })
    }
  })
  return ways
}

function eachPage(pages: Pages, change: (page: IssuePage) => IssuePage): Pages {
  return { ...pages, pages: pages.pages.map(change) }
}

/** How many there are is told with the first page. */
function counted(pages: Pages, more: number): Pages {
  const [first, ...rest] = pages.pages
  if (first?.total === undefined || more === 0) return pages
  return { ...pages, pages: [{ ...first, total: first.total + more }, ...rest] }
}
