import { useMutation } from '@tanstack/react-query'
import { useCallback, useMemo, type ReactNode } from 'react'
import { importStories, type Duplicates } from '@/api/import-stories'
import { sendPokerCommand } from '@/api/send-poker-command'
import { steerSession } from '@/api/steer-session'
import type { Played, Me, PokerCommand, PokerView, SessionState } from '@/api/types'
import type { Menus } from '@/ui/table/seat-menus'
import { afterCurrent, beforeCurrent, queueOf } from './story-queue'
import { useAnswer } from './use-answer'

type Control = Exclude<PokerCommand, { type: 'vote' | 'retract' }>

/** What an edit changes: of the details what is absent stays, and an empty text takes away. */
export interface StoryChange {
  readonly ref: string
  readonly title: string
  readonly description?: string
  readonly url?: string
  readonly story_type?: string
  readonly priority?: string
}

export interface PokerProps {
  readonly sessionId: string
  readonly state: SessionState
  readonly me: Me
  readonly link: string
  /** When the connection was lost, while it is. */
  readonly lostAt?: number | undefined
  /** Server time minus this device's time, in milliseconds. */
  readonly clockOffset?: number | undefined
  /** What the page shows beside the table until the first round. */
  readonly lobby?: ReactNode
  /** How those whose card is missing are reminded. */
  readonly nudge?: ReactNode
  /** What can be done about the people at the table. */
  readonly menus?: Menus | undefined
}

/** What a person can do at this table, and what became of it. */
export function usePoker(
  { sessionId, state, me, link, clockOffset }: PokerProps,
  activityId: string,
  view: PokerView,
) {
  const send = useCallback(
    (command: PokerCommand): Promise<Played> => sendPokerCommand(sessionId, activityId, command),
    [sessionId, activityId],
  )
  const isPaused = state.session.paused !== undefined
  const own = useAnswer({
    activityId,
    queue: `${sessionId} ${activityId} ${me.participant_id}`,
    view,
    me,
    isPaused,
    isConnected: link === 'live' || link === 'slow',
    send,
  })
  const stories = useMemo(() => queueOf(view), [view])
  const coming = afterCurrent(stories, view.story_id)
  const from = view.story_id === undefined ? {} : { from_story_id: view.story_id }
  const control = useMutation({ mutationFn: (command: Control) => send(command) })
  const round = view.round ?? 0

  return {
    sessionId,
    activityId,
    view,
    round,
    ...own,
    /** The team the session belongs to. */
    team: state.session.team_id,
    isFacilitator: me.permissions.is_facilitator,
    isBusy: control.isPending || isPaused,
    problem: control.error,
    send,
    bring: (content: string | Blob, duplicates: Duplicates, dryRun: boolean, signal?: AbortSignal) =>
      importStories({ session: sessionId, activity: activityId, content, duplicates, dryRun }, signal),
    stories,
    /** Everybody chose the same for these before they met. */
    proposed: stories.filter((story) => story.status === 'proposed'),
    /** Voting ahead lasts for days, so an account has to answer for the session. */
    canVoteAhead: state.session.host_account_id !== undefined && coming !== undefined,
    /** The story on the table, as the queue has it. */
    current: stories.find((story) => story.id === view.story_id),
    /** The story that comes after this one. */
    coming,
    /** The story before this one, whatever became of it. */
    before: beforeCurrent(stories, view.story_id),
    /** Opens the next round: of the chosen story, else of the next that waits, else of the given question. */
    start: (topic?: string) => {
      if (view.stage === 'waiting' && view.story_id)
        control.mutate({ type: 'start', story_id: view.story_id, ...(view.kept && { restore: true }) })
      else if (coming && !topic) control.mutate({ type: 'next', ...from, start: true })
      else control.mutate({ type: 'start', ...(topic && { topic }) })
    },
    /** Opens the chosen story's next round without the votes that were kept. */
    startEmpty: () => {
      if (view.story_id) control.mutate({ type: 'start', story_id: view.story_id })
    },
    undo: () => {
      if (view.undo) control.mutate({ type: 'undo', round: view.undo.round })
    },
    park: (id: string, reason: 'park' | 'split' | 'spike', note: string) =>
      control.mutate({ type: 'park', story_id: id, reason, ...(note && { note }) }),
    assume: (text: string) => control.mutate({ type: 'assume', round, text }),
    /** The choice is kept with the story; the break itself is the session's. */
    takeBreak: () =>
      control.mutate(
        { type: 'take_break', round },
        { onSuccess: () => void steerSession(sessionId, 'pause') },
      ),
    agree: (card?: string) => control.mutate({ type: 'agree', round, ...(card && { card }) }),
    agreeInWords: (label: string) => control.mutate({ type: 'agree', round, label }),
    canAgree: me.permissions.is_facilitator ? agreeable(view) : undefined,
    select: (id: string) => control.mutate({ type: 'select_story', story_id: id, ...from }),
    edit: (id: string, change: StoryChange) => {
      const { ref, ...rest } = change
      control.mutate({ type: 'edit_story', story_id: id, ...rest, ...(ref && { ref }) })
    },
    move: (id: string, to: number) => control.mutate({ type: 'move_story', story_id: id, to }),
    skip: (id: string) => control.mutate({ type: 'skip', story_id: id }),
    remove: (id: string) => control.mutate({ type: 'remove_story', story_id: id }),
    /** A second time it cuts the countdown short. */
    reveal: () =>
      control.mutate({ type: 'reveal', round, ...(view.reveals_at !== undefined && { immediate: true }) }),
    cancelReveal: () => {
      if (view.reveals_at !== undefined) control.mutate({ type: 'cancel_reveal', round })
    },
    toggleTimer: () =>
      control.mutate(
        view.ends_at === undefined ? { type: 'timer', round, seconds: 60 } : { type: 'stop_timer', round },
      ),
    addTime: (end: string) => control.mutate({ type: 'add_time', round, ends_at: end, seconds: 30 }),
    setOptions: (change: { auto_reveal?: boolean; timer_seconds?: number }) =>
      control.mutate({ type: 'set_options', ...change }),
    /** What was just chosen counts on this screen before the server has answered. */
    options: {
      ...view.options,
      ...(control.isPending && control.variables.type === 'set_options' && control.variables),
    },
    clockOffset,
    revote: () => control.mutate({ type: 'revote', round }),
    clear: () => control.mutate({ type: 'reset', round }),
    canStart: me.permissions.is_facilitator && view.stage !== 'voting',
    canReveal: me.permissions.is_facilitator && view.stage === 'voting' && view.voted_count > 0,
    people: state.participants,
    meId: me.participant_id,
  }
}

/** The card to agree on, as long as nothing is agreed. */
function agreeable(view: PokerView) {
  return view.stage === 'results' && view.agreed === undefined ? view.statistics?.suggested_card : undefined
}

export type Poker = ReturnType<typeof usePoker>
