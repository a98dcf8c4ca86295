import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import styles from './what-votes-mean.module.css'

/** For those who do not lead: what happens to a card, and who decides what is next. */
export function WhatVotesMean({ stage }: { stage: string }) {
  const say = useSay()
  return (
    <section className={styles['note']}>
      <Icon name={stage === 'results' ? 'clock' : 'lock'} />
      <p>{say(stage === 'results' ? 'note.decides' : 'note.sealed')}</p>
    </section>
  )
}
