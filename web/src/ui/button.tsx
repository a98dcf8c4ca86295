import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './icon'
import styles from './button.module.css'

export type Tone = 'plain' | 'primary' | 'live' | 'ghost' | 'danger'
export type Size = 'small' | 'medium' | 'large'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: Tone
  size?: Size
  icon?: IconName
  shortcut?: string
  wide?: boolean
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

/** Marigold (`live`) is for the one next step of a screen, petrol (`primary`) for everything else that matters. */
export function Button({
  tone = 'plain',
  size = 'medium',
  icon,
  shortcut,
  wide,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type="button" className={buttonClass(tone, size, wide)} aria-keyshortcuts={shortcut} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {shortcut && <kbd className={styles['key']}>{shortcut}</kbd>}
    </button>
  )
}

export function buttonClass(tone: Tone, size: Size, wide = false): string {
  return [styles['button'], styles[tone], styles[size], wide && styles['wide']].filter(Boolean).join(' ')
}
