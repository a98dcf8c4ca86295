import { useState } from 'react'
import type { Participant, PokerView } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Icon } from '@/ui/icon'
import { cardOf } from './cards'
import { TimeLeft } from './time-left'
import type { Poker } from './use-poker'
import styles from './talk.module.css'

type Talk = NonNullable<PokerView['talk']>
type Speaker = Talk['speakers'][number]

/** Who is heard first, in this order, and what each of them knows that the others may not. */
export function TalkPanel({ view, people }: { view: PokerView; people: Record<string, Participant> }) {
  const say = useSay()
  const { talk } = view
  if (!talk) return null
  return (
    <section className={styles['talk']}>
      <h2>{say('talk.title', { n: talk.speakers.length })}</h2>
      <ol>
        {talk.speakers.map((speaker, place) => (
          <li key={speaker.participant_id ?? place}>
            <Face speaker={speaker} people={people} />
            <p>
              <b>{speakerWords(speaker, view, people, say)}</b>{' '}
              <span data-said={talk.assumptions[place] !== undefined}>
                {talk.assumptions[place] ? `“${talk.assumptions[place]}”` : say('talk.silent')}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Face({ speaker, people }: { speaker: Speaker; people: Record<string, Participant> }) {
  const person = speaker.participant_id === undefined ? undefined : people[speaker.participant_id]
  return person ? <Avatar id={person.avatar} size={30} /> : <Icon name="hand" size={24} />
}

function speakerWords(
  speaker: Speaker,
  view: PokerView,
  people: Record<string, Participant>,
  say: ReturnType<typeof useSay>,
): string {
  const card = cardOf(view, speaker.card)?.label ?? speaker.card
  const name = speaker.participant_id === undefined ? undefined : people[speaker.participant_id]?.name
  return name ? `${name.split(' ')[0]}, ${card}` : say(`talk.${speaker.side}`, { card })
}

/** Asks those whose card lies far from the middle, and nobody else, for what they know. */
export function OwnAssumption({ poker }: { poker: Poker }) {
  const say = useSay()
  const place = ownPlace(poker)
  const { talk } = poker.view
  const said = place === undefined ? undefined : talk?.assumptions[place]
  const [typed, setTyped] = useState<string>()
  if (!talk || place === undefined) return null
  const text = typed ?? said ?? ''
  return (
    <form
      className={styles['own']}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) poker.assume(text.trim())
        setTyped(undefined)
      }}
    >
      <Field
        label={say('talk.ask')}
        note={say(said ? 'talk.shared' : 'talk.note')}
        value={text}
        maxLength={280}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles['send']}>
        {talk.until && !said && <TimeLeft until={talk.until} clockOffset={poker.clockOffset} />}
        <Button tone="primary" type="submit" disabled={poker.isBusy || !text.trim() || text.trim() === said}>
          {say(said ? 'talk.change' : 'talk.say')}
        </Button>
      </div>
    </form>
  )
}

/** Where this person stands in the order; cards without names are recognised by the card. */
function ownPlace({ view, answer, meId }: Poker): number | undefined {
  const place = view.talk?.speakers.findIndex((speaker) =>
    speaker.participant_id === undefined ? speaker.card === answer.card : speaker.participant_id === meId,
  )
  return place === undefined || place < 0 ? undefined : place
}
