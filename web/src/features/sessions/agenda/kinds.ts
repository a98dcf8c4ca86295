import type { ComponentType } from 'react'

export interface SetupFormProps {
  error: unknown
  isBusy: boolean
  onSave: (title: string, config: Record<string, unknown>) => void
}

/** How each kind of activity that needs to be set up is set up, by the word of the kind. */
export type SetupForms = Readonly<Record<string, ComponentType<SetupFormProps>>>
