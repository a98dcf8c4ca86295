import { useMemo } from 'react'
import type { AuditFilter } from '@/api/audit'
import { navigate, useSearch } from '@/ui/navigation'

const names = ['actor', 'action', 'target', 'outcome', 'from', 'to'] as const
export type FilterName = (typeof names)[number]

/** What the fields of the bar say, as it stands in the address, so that a link shows the same. */
export type FilterWords = Readonly<Partial<Record<FilterName, string>>>

/** The filter and the open event live in the address of the page. */
export function useAuditFilter() {
  const search = useSearch()
  return useMemo(() => {
    const query = new URLSearchParams(search)
    const words: FilterWords = Object.fromEntries(
      names.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])),
    )
    const open = query.get('event')
    return {
      words,
      filter: asked(words),
      open: open === null ? undefined : Number(open),
      choose: (change: FilterWords) => go({ ...words, ...change }, undefined, true),
      show: (seq: number | undefined) => go(words, seq, seq === undefined),
    }
  }, [search])
}

function go(words: FilterWords, event: number | undefined, replace: boolean) {
  const query = new URLSearchParams()
  for (const name of names) if (words[name]) query.set(name, words[name])
  if (event !== undefined) query.set('event', String(event))
  navigate(query.size > 0 ? `${location.pathname}?${query}` : location.pathname, { replace })
}

/** Days are those of whoever looks; the last one is meant with all its hours. */
export function asked({ from, to, ...rest }: FilterWords): AuditFilter {
  return {
    ...rest,
    ...(from && { from: startOf(from, 0) }),
    ...(to && { to: startOf(to, 1) }),
  }
}

function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}
