import type { Ref } from 'react'
import { useSay } from '@/i18n/words'
import { Field } from '@/ui/field'
import { AvatarPicker } from './avatar-picker'
import type { Person } from './person'
import styles from './person-fields.module.css'

interface PersonFieldsProps {
  person: Person
  onChange: (person: Person) => void
  problem?: string | undefined
  nameRef?: Ref<HTMLInputElement>
}

export function PersonFields({ person, onChange, problem, nameRef }: PersonFieldsProps) {
  const say = useSay()
  return (
    <div className={styles['person']}>
      <div className={styles['name']}>
        <Field
          {...(nameRef && { ref: nameRef })}
          label={say('person.name')}
          value={person.name}
          problem={problem}
          maxLength={50}
          autoComplete="given-name"
          onChange={(event) => onChange({ ...person, name: event.target.value })}
        />
      </div>
      <AvatarPicker chosen={person.avatar} onChoose={(avatar) => onChange({ ...person, avatar })} />
    </div>
  )
}
