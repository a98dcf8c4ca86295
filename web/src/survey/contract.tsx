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
