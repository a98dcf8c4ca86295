import type { SurveyFace } from '@/api/types'
import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import styles from './survey.module.css'

/** Said before the first answer: who will know what. */
export function Contract({ face }: { face: SurveyFace }) {
  const say = useSay()
  const { anonymity } = face.terms
  return (
    <p className={styles['contract']}>
      <Icon name={anonymity === 'named' ? 'eye' : 'lock'} size={16} />
      <span>{say(`survey.contract.${anonymity}`)}</span>
    </p>
  )
}

/** The same where answers are told to nobody, but it may be seen who has given one. */
export function NamelessContract({ face }: { face: SurveyFace }) {
  const say = useSay()
  if (face.terms.anonymity === 'anonymous') return <Contract face={face} />
  return (
    <p className={styles['contract']}>
      <Icon name="eye" size={16} />
      <span>{say('survey.contract.nameless')}</span>
    </p>
  )
}
