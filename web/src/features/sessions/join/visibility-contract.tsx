import { useSay } from '@/i18n/words'
import { Icon } from '@/ui/icon'
import styles from './visibility-contract.module.css'

/** Who will see what, said before anybody answers. */
export function VisibilityContract() {
  const say = useSay()
  return (
    <section className={styles['contract']} aria-label={say('contract.title')}>
      <h2>{say('contract.title')}</h2>
      <ul>
        <li>
          <Icon name="lock" />
          {say('contract.sealed')}
        </li>
        <li>
          <Icon name="eye" />
          {say('contract.revealed')}
        </li>
        <li>
          <Icon name="scale" />
          {say('contract.ranking')}
        </li>
      </ul>
    </section>
  )
}
