import { useMemo } from 'react'
import { navigate, useSearch } from '@/ui/navigation'
import { filterOf, searchOf, type Filter } from './filter'

/** The filter and the open issue live in the address of the page, so that a link shows the same. */
export function useFilter() {
  const search = useSearch()
  return useMemo(() => {
    const filter = filterOf(search)
    const open = new URLSearchParams(search).get('issue') ?? undefined
    return {
      filter,
      open,
      choose: (next: Filter) => go(next, open),
      show: (issue: string | undefined) => go(filter, issue),
    }
  }, [search])
}

function go(filter: Filter, issue: string | undefined) {
  navigate(`${location.pathname}${searchOf(filter, issue)}`, { replace: true })
}
