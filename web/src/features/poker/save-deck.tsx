import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Problem } from '@/api/problem'
import { saveTeamDeck } from '@/api/team-decks'
import type { PokerCard, TeamDeck } from '@/api/types'
import { problemWords } from '@/i18n/problem-words'
import { useSay } from '@/i18n/words'
import { Button } from '@/ui/button'
import styles from './save-deck.module.css'

interface SaveDeckProps {
  team: string
  cards: readonly PokerCard[]
  onSaved: (deck: TeamDeck) => void
}

/** Keeps the cards that were written down for all tables of the team. Not a form: it stands inside one. */
export function SaveDeck({ team, cards, onSaved }: SaveDeckProps) {
  const say = useSay()
  const fieldId = useId()
  const [name, setName] = useState('')
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: () => saveTeamDeck(team, name.trim(), cards),
    onSuccess: async (deck) => {
      await queries.invalidateQueries({ queryKey: ['team-decks', team] })
      onSaved(deck)
    },
  })
  const canSave = name.trim() !== '' && !save.isPending
  return (
    <div className={styles['save']}>
      <label htmlFor={fieldId}>{say('deck.team.name')}</label>
      <input
        id={fieldId}
        value={name}
        maxLength={50}
        autoComplete="off"
        aria-describedby={`${fieldId}-problem`}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (canSave) save.mutate()
        }}
      />
      <Button disabled={!canSave} onClick={() => save.mutate()}>
        {say('deck.team.save')}
      </Button>
      <p id={`${fieldId}-problem`} role="alert">
        {save.error instanceof Problem &&
          (save.error.about('name') ? say('deck.team.taken') : problemWords(save.error, say).title)}
      </p>
    </div>
  )
}
