import { turnActivity } from '@/api/agenda'
import { sendCommand, type AnyCommand } from '@/api/send-command'
import type { BoardFace, SessionState } from '@/api/types'
import { useSay } from '@/i18n/words'
import { useKeys } from '@/ui/use-keys'
import { noteOnWall, useWallDeed } from '@/ui/wall-note'
import { nextStep } from './next-step'
import type { Stack } from './stacks'
import type { BoardWords } from './words'

interface WallOf {
  state: SessionState
  face: BoardFace
  words: BoardWords
  hasControl: boolean
  stacks: readonly Stack[]
}

/** Goes through the steps of a board from the wall, with the keys of any clicker, and from card to card where they are talked about. */
export function useWallKeys({ state, face, words, hasControl, stacks }: WallOf): void {
  const say = useSay()
  const deed = useWallDeed()
  const { session, current_activity: current } = state
  const next = current && nextStep(face, current.status)
  const send = (command: AnyCommand | undefined) => {
    if (command && current) deed(() => sendCommand(session.id, current.id, command, 'screen'))
  }
  const turn = (word: 'start' | 'close') => {
    if (current) deed(() => turnActivity(session.id, current.id, word, 'screen'))
  }
  const on = (mayFinish: boolean) => () => {
    if (next === 'start' || (next === 'close' && mayFinish)) turn(next)
    else if (next === 'close') noteOnWall(say('screen.finish'))
    else if (next) send(words.next(face.step))
  }
  const back = () => send(words.previous(face.step))
  const talk = (by: -1 | 1) => () => {
    const now = stacks.findIndex(({ cards }) => cards.some((card) => card.number === face.focus))
    const id = stacks[now < 0 && by < 0 ? -1 : now + by]?.cards[0]?.id
    send({ type: 'focus_card', ...(id !== undefined && { id }) })
  }
  const mayTalk = words.kind === 'retro' && (face.step === 'discuss' || face.step === 'act')
  useKeys(
    hasControl && next
      ? {
          space: on(true),
          arrowright: on(false),
          pagedown: on(false),
          arrowleft: back,
          pageup: back,
          ...(mayTalk && { arrowdown: talk(1), arrowup: talk(-1) }),
        }
      : {},
    { once: true },
  )
}
