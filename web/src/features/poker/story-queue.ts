import type { PokerView, StoryLine } from '@/api/types'

export type QueuedStory = StoryLine & { readonly id: string }

/** The stories that are shown, in their order. */
export function queueOf(view: PokerView): QueuedStory[] {
  return Object.entries(view.stories)
    .map(([id, line]) => ({ ...line, id }))
    .sort((a, b) => a.order - b.order)
}

/** What comes after the story on the table: the next that waits, from the top again after the last. */
export function afterCurrent(
  stories: readonly QueuedStory[],
  current: string | undefined,
): QueuedStory | undefined {
  const place = stories.findIndex((story) => story.id === current)
  const inTurn = [...stories.slice(place + 1), ...stories.slice(0, place + 1)]
  return inTurn.find((story) => story.status === 'pending' && story.id !== current)
}

export function beforeCurrent(
  stories: readonly QueuedStory[],
  current: string | undefined,
): QueuedStory | undefined {
  return stories[stories.findIndex((story) => story.id === current) - 1]
}

/** What is on the table, in words: its reference and its title. */
export function onTable(view: PokerView): { ref?: string | undefined; title?: string | undefined } {
  const story = view.story_id === undefined ? undefined : view.stories[view.story_id]
  return story ? { ref: story.ref, title: story.title } : { title: view.topic }
}

/** A countdown is voting that is about to end: the same table, with the seconds that are left. */
export function whileCounting(view: PokerView): PokerView {
  return view.stage === 'revealing' ? { ...view, stage: 'voting' } : view
}
