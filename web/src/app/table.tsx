import { useState } from 'react'
import { PokerTable } from '@/features/poker/poker-table'
import { Lobby } from '@/features/sessions/room/lobby'
import { NudgeAll } from '@/features/sessions/room/nudge-all'
import { isGoverned } from '@/features/sessions/room/governed'
import type { Room } from '@/features/sessions/room/use-room'
import { useSay } from '@/i18n/words'
import { soon } from '@/ui/soon'

const PersonDialog = soon(async () => (await import('@/features/sessions/room/person-dialog')).PersonDialog)

/** The poker table with the people around it, and what whoever leads can do with each of them. */
export function Table({ room }: { room: Room }) {
  const say = useSay()
  const [chosen, setChosen] = useState<string>()
  const menus = {
    has: (id: string) => {
      const person = room.state.participants[id]
      return person !== undefined && isGoverned(room, person)
    },
    label: (name: string) => say('person.actions', { name }),
    open: setChosen,
  }
  return (
    <>
      <PokerTable
        sessionId={room.id}
        state={room.state}
        me={room.me}
        link={room.live.link}
        lostAt={room.live.lostAt}
        clockOffset={room.live.clockOffset}
        lobby={<Lobby room={room} />}
        nudge={<NudgeAll room={room} isBesideNames />}
        menus={menus}
      />
      {chosen !== undefined && <PersonDialog room={room} id={chosen} onClose={() => setChosen(undefined)} />}
    </>
  )
}
