import { useSay } from '@/i18n/words'
import type { Key } from '@/i18n/en'
import { Dialog } from '@/ui/dialog'
import styles from './dialogs.module.css'

const groups: readonly [Key, readonly [string, Key][]][] = [
  [
    'backlog.keys.page',
    [
      ['/', 'backlog.keys.find'],
      ['N', 'backlog.keys.new'],
      ['B', 'backlog.keys.bulk'],
      ['?', 'backlog.keys.sheet'],
    ],
  ],
  [
    'backlog.keys.row',
    [
      ['↑ ↓ · J K', 'backlog.keys.step'],
      ['Alt ↑ ↓', 'backlog.keys.move'],
      ['Alt Home', 'backlog.keys.top'],
      ['Enter', 'backlog.keys.open'],
      ['E', 'backlog.keys.rename'],
      ['S · A · P', 'backlog.keys.fields'],
      ['X · Space', 'backlog.keys.choose'],
      ['Shift ↑ ↓', 'backlog.keys.stretch'],
      ['Ctrl A', 'backlog.keys.all'],
      ['Esc', 'backlog.keys.leave'],
    ],
  ],
]

/** Every key of the page. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const say = useSay()
  return (
    <Dialog title={say('keys.title')} closeLabel={say('close')} onClose={onClose}>
      {groups.map(([title, keys]) => (
        <section key={title} className={styles['keys']}>
          <h3>{say(title)}</h3>
          <dl>
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{say(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
