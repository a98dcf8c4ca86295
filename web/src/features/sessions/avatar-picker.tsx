import { useId, useState } from 'react'
import { useSay } from '@/i18n/words'
import { Avatar } from '@/ui/avatar'
import { avatars } from '@/ui/avatars'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import styles from './avatar-picker.module.css'

const firstOffered = 6

/** Six faces at once, the own one first, and all sixteen on request. */
export function AvatarPicker({ chosen, onChoose }: { chosen: string; onChoose: (avatar: string) => void }) {
  const say = useSay()
  const group = useId()
  const [isWide, setWide] = useState(false)
  const [first] = useState(() => {
    const others = avatars.filter((avatar) => avatar !== chosen)
    const own = avatars.filter((avatar) => avatar === chosen)
    return [...own, ...others].slice(0, firstOffered)
  })
  const offered = isWide ? avatars : first
  return (
    <fieldset className={styles['picker']}>
      <legend>{say('person.face')}</legend>
      <div className={styles['faces']}>
        {offered.map((avatar) => (
          <label key={avatar} className={styles['face']}>
            <input
              type="radio"
              className="quiet"
              name={group}
              checked={avatar === chosen}
              onChange={() => onChoose(avatar)}
              aria-label={say(`avatar.${avatar}`)}
            />
            <Avatar id={avatar} size={40} />
          </label>
        ))}
        {!isWide && (
          <Button
            tone="ghost"
            size="small"
            aria-label={say('person.all-faces')}
            onClick={() => setWide(true)}
          >
            <Icon name="dots" />
          </Button>
        )}
      </div>
    </fieldset>
  )
}
