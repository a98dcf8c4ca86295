import { Suspense } from 'react'
import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { CssBaseline, ThemeProvider } from '@mui/material'
import { DeskShell } from './desk-shell'
import { deskTheme } from './desk-theme'
import { deskPages } from './desk-pages'
import { Nowhere } from './nowhere'

/** The server fills the nonce into the page, so that the component library's style tags pass a strict policy. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content
const cache = createCache({ key: 'pl', prepend: true, ...(nonce && { nonce }) })

/** `theme.js` owns the attributes of the page; the component library only reads the variables they choose. */
export function DeskRoute({ page }: { page: string }) {
  const found = deskPages.find(({ address }) => address.test(page))
  if (!found) return <Nowhere />
  const { address, section, Page } = found
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={deskTheme} colorSchemeNode={null} storageManager={null}>
        <CssBaseline />
        <DeskShell section={section}>
          <Suspense fallback={null}>
            <Page part={address.exec(page)?.[1] ?? ''} />
          </Suspense>
        </DeskShell>
      </ThemeProvider>
    </CacheProvider>
  )
}
