import { useEffect, useRef, useState } from 'react'
import type { Issue } from '@/api/types'
import type { RowAct } from './row-act'
import { kept, nobody, stretched, toggled, whole, type Selection } from './selection'
import type { Acts } from './use-acts'

export type RowField = 'status' | 'person' | 'points'

interface Rows {
  issues: readonly Issue[]
  selection: Selection
  onSelect: (selection: Selection) => void
  onOpen: (issue: string | undefined) => void
  acts: Acts
  mayWrite: boolean
  isRanked: boolean
  go: (index: number, id: string, field?: RowField) => void
}

/** What becomes of what somebody does to a row; always the same function, so that rows are drawn again only for their own sake. */
export function useRowActs(rows: Rows): (issue: Issue, act: RowAct) => void {
  const latest = useRef(rows)
  useEffect(() => {
    latest.current = rows
  })
  const { issues, selection, onSelect } = rows
  useEffect(() => {
    if (selection.ids.size === 0) return
    const left = kept(selection, idsOf(issues))
    if (left !== selection) onSelect(left)
  }, [issues, selection, onSelect])
  const [act] = useState(() => (issue: Issue, done: RowAct) => handle(latest.current, issue, done))
  return act
}

function handle(rows: Rows, issue: Issue, act: RowAct): void {
  const { issues, selection, onSelect } = rows
  const at = issues.findIndex(({ id }) => id === issue.id)
  switch (act.do) {
    case 'open':
      return rows.onOpen(issue.id)
    case 'focus':
      return rows.go(at, issue.id)
    case 'toggle':
      return onSelect(toggled(selection, issue.id))
    case 'stretch':
      return onSelect(stretched(selection, idsOf(issues), issue.id))
    case 'all':
      return onSelect(whole(idsOf(issues)))
    case 'none':
      return selection.ids.size > 0 ? onSelect(nobody) : rows.onOpen(undefined)
    case 'step':
      return step(rows, at, act.by, act.isStretch)
    case 'move':
      return move(rows, issue, act.by)
    case 'top':
      return move(rows, issue, 'top')
    case 'field':
      return rows.go(at, issue.id, act.field)
    case 'change':
      return void rows.acts.change(issue, act.patch)
    case 'drop':
      return drop(rows, issue, act.moved, act.side)
    case 'rename':
      return
  }
}

function step({ issues, selection, onSelect, go }: Rows, at: number, by: number, isStretch: boolean) {
  const to = Math.max(0, Math.min(issues.length - 1, at + by))
  const here = issues[at]
  const there = issues[to]
  if (isStretch && here && there) {
    const begun = selection.from === undefined ? toggled(selection, here.id) : selection
    onSelect(stretched(begun, idsOf(issues), there.id))
  }
  if (there) go(to, there.id)
}

/** From where it stands by now: keys may come quicker than the list is drawn. */
function move(drawn: Rows, issue: Issue, by: 1 | -1 | 'top') {
  const rows = { ...drawn, issues: drawn.acts.order() }
  const { issues, acts, go } = rows
  const moved = going(rows, issue.id)
  if (!mayMove(rows, moved)) return
  const places = moved.map((id) => issues.findIndex((each) => each.id === id))
  const next = by === 'top' ? 0 : by === 1 ? Math.max(...places) + 1 : Math.min(...places) - 1
  const other = issues[next]
  if (!other || moved.includes(other.id)) return
  void acts.rank(moved, by === 1 ? { after_id: other.id } : { before_id: other.id })
  go((by === 'top' ? 0 : landing(places, by)) + moved.indexOf(issue.id), issue.id)
}

/** Where the first of them stands once all of them moved on by one. */
function landing(places: readonly number[], by: 1 | -1): number {
  return by === 1 ? Math.max(...places) + 2 - places.length : Math.min(...places) - 1
}

function drop(rows: Rows, onto: Issue, dragged: string, side: 'before' | 'after') {
  const moved = going(rows, dragged)
  if (moved.includes(onto.id) || !mayMove(rows, moved)) return
  void rows.acts.rank(moved, side === 'before' ? { before_id: onto.id } : { after_id: onto.id })
}

/** The chosen ones in their order where it is one of them, else it alone. */
function going({ issues, selection }: Rows, id: string): string[] {
  return selection.ids.has(id) ? idsOf(issues).filter((each) => selection.ids.has(each)) : [id]
}

function mayMove({ issues, mayWrite, isRanked }: Rows, ids: readonly string[]): boolean {
  return mayWrite && isRanked && issues.every(({ id, source }) => source === 'own' || !ids.includes(id))
}

function idsOf(issues: readonly Issue[]): string[] {
  return issues.map(({ id }) => id)
}
