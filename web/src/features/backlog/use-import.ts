import { useState } from 'react'
import { commitImport, getImport, openImport, previewImport, type Mapping } from '@/api/backlog-files'
import type { ImportPreview } from '@/api/types'
import { useSay } from '@/i18n/words'
import { toast } from '@/ui/toast'
import { mapped, mappingOf, missing } from './mapping'
import type { Acts } from './use-acts'

const look = 400

interface Wish {
  readonly keepsKnown: boolean
  readonly skipsBad: boolean
}

/** A file from the moment it is chosen until it is in the backlog. */
export function useImport(team: string, acts: Acts, onDone: () => void) {
  const say = useSay()
  const [preview, setPreview] = useState<ImportPreview>()
  const [mapping, setMapping] = useState<Mapping>({})
  const [wish, setWish] = useState<Wish>({ keepsKnown: false, skipsBad: false })
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const [progress, setProgress] = useState<number>()

  const attempt = async (request: () => Promise<void>) => {
    setError(undefined)
    setBusy(true)
    await request().catch(setError)
    setBusy(false)
    setProgress(undefined)
  }
  const show = (found: ImportPreview) => {
    setPreview(found)
    setMapping(mappingOf(found))
  }
  const brings = preview ? preview.create + (wish.keepsKnown ? 0 : preview.update) : 0
  const isWhole = preview !== undefined && missing(preview.kind, mapping).length === 0
  const mayBring = isWhole && !isBusy && brings > 0 && (preview.error === 0 || wish.skipsBad)

  const bring = () =>
    attempt(async () => {
      if (!preview) return
      setProgress(0)
      await commitImport(preview.id, { mapping, ...wish })
      let state = await getImport(preview.id)
      while (state.state !== 'done' && state.state !== 'failed') {
        setProgress(state.progress)
        await new Promise((resolve) => setTimeout(resolve, look))
        state = await getImport(preview.id)
      }
      await acts.anew()
      const { created = 0, updated = 0, refused = 0 } = state.result ?? {}
      toast(
        state.state === 'done'
          ? say('backlog.imported', { created, updated, refused })
          : `${say('backlog.import.failed')} ${state.result?.problem ?? ''}`,
      )
      onDone()
    })

  return {
    preview,
    mapping,
    error,
    isBusy,
    progress,
    brings,
    mayBring,
    ...wish,
    wish: (change: Partial<Wish>) => setWish((before) => ({ ...before, ...change })),
    open: (kind: string, project: string | undefined, file: Blob) =>
      void attempt(async () => show(await openImport(team, kind, project, file))),
    map: (column: string, field: string) => {
      if (!preview) return
      const wanted = mapped(mapping, column, field)
      setMapping(wanted)
      void attempt(async () => show(await previewImport(preview.id, wanted)))
    },
    restart: () => setPreview(undefined),
    bring: () => void bring(),
  }
}

export type Importing = ReturnType<typeof useImport>
