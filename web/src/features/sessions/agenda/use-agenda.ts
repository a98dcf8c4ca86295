import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { addActivity, orderActivities, removeActivity, turnActivity, type AgendaWord } from '@/api/agenda'
import type { ActivityLine } from '@/api/types'
import type { Room } from '../room/use-room'

const undoable = 10_000

/** What a host does with the agenda. Something taken off is gone only after ten seconds, or when the page is left. */
export function useAgenda(room: Room) {
  const deed = useMutation({ mutationFn: (todo: () => Promise<void>) => todo() })
  const [taken, setTaken] = useState<ActivityLine>()
  const pending = useRef<() => void>(undefined)
  useEffect(() => () => pending.current?.(), [])

  const lines = Object.values(room.state.activities)
    .filter((line) => line.id !== taken?.id)
    .sort((a, b) => a.order - b.order)

  const takeOff = (line: ActivityLine) => {
    pending.current?.()
    setTaken(line)
    const finish = () => {
      clearTimeout(timer)
      pending.current = undefined
      setTaken(undefined)
      deed.mutate(() => removeActivity(room.id, line.id))
    }
    const timer = setTimeout(finish, undoable)
    pending.current = finish
    undo.current = () => {
      clearTimeout(timer)
      pending.current = undefined
      setTaken(undefined)
    }
  }
  const undo = useRef<() => void>(undefined)

  return {
    lines,
    taken,
    isBusy: deed.isPending,
    error: deed.error,
    isCurrent: (line: ActivityLine) => line.id === room.state.session.current_activity_id,
    add: (type: string, title: string, config?: Record<string, unknown>, onAdded?: () => void) =>
      deed.mutate(() => addActivity(room.id, type, title, config), onAdded && { onSuccess: onAdded }),
    turn: (line: ActivityLine, word: AgendaWord) => deed.mutate(() => turnActivity(room.id, line.id, word)),
    move: (line: ActivityLine, by: -1 | 1) => {
      const ids = lines.map((one) => one.id)
      const from = ids.indexOf(line.id)
      ids.splice(from, 1)
      ids.splice(from + by, 0, line.id)
      deed.mutate(() => orderActivities(room.id, ids))
    },
    takeOff,
    undo: () => undo.current?.(),
  }
}

export type Agenda = ReturnType<typeof useAgenda>
