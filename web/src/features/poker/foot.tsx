import type { ReactNode } from 'react'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import { ChangeCard } from './change-card'
import { Deck } from './deck'
import type { FacilitatorPanelProps } from './facilitator-panel'
import { HowSure } from './how-sure'
import { KeyLine } from './key-line'
import { PhoneBar } from './phone-bar'
import { Receipt } from './receipt'
import { AfterResult, ResultPanel } from './later'
import { OwnAssumption } from './talk'
import type { Poker } from './use-poker'
import { Verdict } from './verdict'
import styles from './foot.module.css'

interface FootProps {
  controls: FacilitatorPanelProps
  canVote: boolean
  lobby: ReactNode
}

/** Below the table: the hand while voting, what the cards mean afterwards. At a desk its height is always the same. */
export function Foot({ controls, canVote, lobby }: FootProps) {
  const say = useSay()
  const { poker } = controls
  return (
    <div
      className={styles['foot']}
      data-stage={poker.view.stage}
      data-asks={poker.view.options.confidence !== 'off'}
    >
      {poker.view.stage === 'waiting' && (
        <>
          <p className={styles['words']}>{say(poker.isFacilitator ? 'lobby.lead' : 'lobby.text')}</p>
          <div className={styles['narrow']}>{lobby}</div>
        </>
      )}
      {poker.view.stage === 'results' && <Outcome controls={controls} />}
      {poker.view.stage !== 'voting' && <KeyLine poker={poker} />}
      <PhoneBar {...controls} />
      {poker.view.stage === 'voting' && canVote && <Hand poker={poker} />}
      {poker.view.stage === 'voting' && !canVote && <p className={styles['words']}>{say('deck.watching')}</p>}
    </div>
  )
}

function Hand({ poker }: { poker: Poker }) {
  const { view, answer, choose, takeBack, dismiss } = poker
  return (
    <>
      <Deck
        cards={view.deck.cards}
        answer={answer}
        waiting={poker.waitingCard}
        isAsleep={!poker.canVote}
        onChoose={choose}
        onTakeBack={takeBack}
      />
      <HowSure poker={poker} />
      <Receipt answer={answer} view={view} onDismiss={dismiss} />
    </>
  )
}

function Outcome({ controls }: { controls: FacilitatorPanelProps }) {
  const { poker, onPark } = controls
  const { view, answer, dismiss, people } = poker
  const isOpen = answer.state !== 'none' && answer.state !== 'saved'
  return (
    <>
      <Verdict view={view} people={people} />
      <OwnAssumption key={view.round} poker={poker} />
      <div className={styles['narrow']}>
        <ResultPanel view={view} people={people} meId={poker.meId} />
        <AfterResult poker={poker} onPark={onPark} />
      </div>
      {isOpen && <Receipt answer={answer} view={view} onDismiss={dismiss} />}
      <ChangeCard poker={poker} />
      {!isOpen && !poker.isFacilitator && <WhatNext poker={poker} />}
    </>
  )
}

/** After the reveal those who do not lead wait for the one who does. */
function WhatNext({ poker }: { poker: Poker }) {
  const say = useSay()
  const lead = Object.values(poker.people).find((person) => person.role === 'facilitator')
  if (!lead) return null
  return (
    <p className={styles['next']}>
      <Icon name="clock" size={20} />
      <span>
        <b>{say('next.decides', { name: lead.name.split(' ')[0] ?? '' })}</b> <span>{say('next.how')}</span>
      </span>
    </p>
  )
}
