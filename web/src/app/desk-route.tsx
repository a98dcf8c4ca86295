import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { CssBaseline, ThemeProvider } from '@mui/material'
import { DeskShell } from './desk-shell'
import { deskTheme } from './desk-theme'
import { ProgressPage } from '@/features/reports/progress-page'

/** The server fills the nonce into the page, so that the component library's style tags pass a strict policy. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content
const cache = createCache({ key: 'pl', prepend: true, ...(nonce && { nonce }) })

/** `theme.js` owns the attributes of the page; the component library only reads the variables they choose. */
export function DeskRoute() {
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={deskTheme} colorSchemeNode={null} storageManager={null}>
        <CssBaseline />
        <DeskShell>
          <ProgressPage />
        </DeskShell>
      </ThemeProvider>
    </CacheProvider>
  )
}
