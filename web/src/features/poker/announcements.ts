import { useLayoutEffect, useRef } from 'react'
import type { Participant, PokerView } from '@/api/types'
import { useSay, type Say } from '@/i18n/words'
import { announce } from '@/ui/announcer'
import { cardOf } from './cards'
import { extremesOf } from './extremes'
import { resultOf } from './result'

const quarters = [25, 50, 75, 100]

/** Tells a screen reader what the table shows: starts, quarters of the count, the reveal. Never single votes. */
export function useAnnouncements(view: PokerView, people: Record<string, Participant>): void {
  const say = useSay()
  const before = useRef(view)
  // In the frame that shows it, so that a reveal costs one layout and not two.
  useLayoutEffect(() => {
    const words = whatHappened(before.current, view, people, say)
    before.current = view
    if (words) announce(words)
  }, [view, people, say])
}

export function whatHappened(
  before: PokerView,
  now: PokerView,
  people: Record<string, Participant>,
  say: Say,
): string | undefined {
  if (now.stage === 'results' && (before.stage !== 'results' || before.agreed?.label !== now.agreed?.label))
    return describe(now, people, say)
  if (now.stage !== 'voting') return undefined
  if (before.stage !== 'voting' || before.round !== now.round) return describe(now, people, say)
  if (now.reveals_at && !before.reveals_at) return say('say.counting')
  const passed = (view: PokerView) =>
    quarters.filter((quarter) => view.voted_count * 100 >= quarter * view.eligible_count).length
  return passed(now) > passed(before) && now.eligible_count > 0 ? describe(now, people, say) : undefined
}

/** The state of the table in one sentence; also the answer to the key "A". */
export function describe(view: PokerView, people: Record<string, Participant>, say: Say): string {
  if (view.stage === 'prevoting') return say('ahead.title')
  if (view.stage === 'waiting') return say('say.waiting')
  if (view.stage === 'voting') {
    if (view.voted_count === 0)
      return say('say.voting', { topic: view.topic ?? say('rounds.round', { n: view.round ?? 0 }) })
    if (view.voted_count >= view.eligible_count) return say('say.all-in', { n: view.eligible_count })
    return say('say.count', { n: view.voted_count, of: view.eligible_count })
  }
  const result = resultOf(view)
  if (!result || result.says === 'none') return say('say.no-number')
  if (result.says === 'agreed') return say('say.agreed', { card: result.label })
  if (result.says === 'unanimous') return say('say.unanimous', { card: result.label })
  const { lowest, highest } = extremesOf(view)
  const named = (key: 'say.lowest' | 'say.highest', ids: readonly string[]) =>
    ids.map((id) =>
      say(key, { name: people[id]?.name ?? '', card: cardOf(view, view.votes?.[id])?.label ?? '' }),
    )
  const average = view.statistics?.average
  return [
    say('say.revealed', { card: result.label, n: result.count, of: result.of }),
    ...named('say.lowest', lowest),
    ...named('say.highest', highest),
    ...(average === undefined ? [] : [say('say.average', { average: Math.round(average * 10) / 10 })]),
  ].join(' ')
}
