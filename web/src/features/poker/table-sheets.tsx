import type { ReactNode } from 'react'
import { useSay } from '@/i18n/words'
import { Dialog } from '@/ui/dialog'
import { AddStories } from './add-stories'
import { AgreeOn } from './agree-on'
import { ConfirmProposed } from './ahead/confirm-proposed'
import { OpenAhead } from './ahead/open-ahead'
import { EditStory } from './edit-story'
import { ParkStory, type Reason } from './park-story'
import { StoryDialog } from './story-dialog'
import { TableOptions } from './table-options'
import type { Poker } from './use-poker'

export type Sheet =
  | 'agree'
  | 'options'
  | 'ahead'
  | 'proposed'
  | 'stories'
  | 'add'
  | 'story'
  | { readonly edit: string }
  | { readonly park: string; readonly first: Reason }

interface TableSheetsProps {
  poker: Poker
  sheet: Sheet
  list: ReactNode
  onPark: (story: string) => void
  onClose: () => void
}

/** Whatever lies over the table, one at a time. */
export function TableSheets({ poker, sheet, list, onPark, onClose }: TableSheetsProps) {
  const say = useSay()
  const story = (id: string) => poker.stories.find((one) => one.id === id)
  if (typeof sheet === 'object' && 'edit' in sheet) {
    const edited = story(sheet.edit)
    return (
      edited && (
        <EditStory
          key={edited.id}
          story={edited}
          poker={poker}
          onPark={() => onPark(edited.id)}
          onClose={onClose}
        />
      )
    )
  }
  if (typeof sheet === 'object') {
    const parked = story(sheet.park)
    return parked && <ParkStory story={parked} first={sheet.first} poker={poker} onClose={onClose} />
  }
  switch (sheet) {
    case 'agree':
      return <AgreeOn poker={poker} onClose={onClose} />
    case 'options':
      return <TableOptions poker={poker} onClose={onClose} />
    case 'ahead':
      return <OpenAhead poker={poker} onClose={onClose} />
    case 'proposed':
      return <ConfirmProposed poker={poker} onClose={onClose} />
    case 'stories':
      return (
        <Dialog title={say('stories.title')} closeLabel={say('close')} onClose={onClose}>
          {list}
        </Dialog>
      )
    case 'add':
      return <AddStories poker={poker} onClose={onClose} />
    case 'story':
      return (
        poker.current && (
          <StoryDialog
            sessionId={poker.sessionId}
            activityId={poker.activityId}
            story={poker.current}
            onClose={onClose}
          />
        )
      )
  }
}
