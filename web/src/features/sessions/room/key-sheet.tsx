import { useSay } from '@/i18n/words'
import { Dialog } from '@/ui/dialog'
import styles from './key-sheet.module.css'

export interface KeyGroup {
  readonly title: string
  readonly keys: readonly (readonly [key: string, does: string])[]
}

export function KeySheet({ groups, onClose }: { groups: readonly KeyGroup[]; onClose: () => void }) {
  const say = useSay()
  return (
    <Dialog title={say('keys.title')} closeLabel={say('close')} onClose={onClose}>
      <p className={styles['note']}>{say('keys.note')}</p>
      {groups.map((group) => (
        <section key={group.title} className={styles['group']}>
          <h3>{group.title}</h3>
          <dl>
            {group.keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
