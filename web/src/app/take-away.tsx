import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getSummary } from '@/api/get-summary'
import type { Room } from '@/features/sessions/room/use-room'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { kindOf } from './activities'

/** What was just shown to everybody, as pictures and tables to keep. */
export function TakeAway({ room }: { room: Room }) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const { session, current_activity: current } = room.state
  if (!current || (session.phase !== 'results' && current.status !== 'closed')) return null
  return (
    <>
      <Button icon="download" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say('take-away')}
      </Button>
      {isOpen && (
        <Dialog title={say('take-away')} closeLabel={say('close')} isWide onClose={() => setOpen(false)}>
          <Found room={room} id={current.id} />
        </Dialog>
      )}
    </>
  )
}

function Found({ room, id }: { room: Room; id: string }) {
  const say = useSay()
  const { data } = useQuery({
    queryKey: ['summary', room.id],
    queryFn: ({ signal }) => getSummary(room.id, signal),
    staleTime: 0,
  })
  const found = data?.activities.find((one) => one.id === id)
  const Results = found?.results && kindOf(found.results)?.Results
  if (!data) return null
  if (!found?.results || !Results) return <p>{say('take-away.none')}</p>
  return <Results title={found.title} results={found.results} people={data.participants} />
}
