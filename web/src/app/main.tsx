import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { WordsProvider } from '@/i18n/words'
import { Announcer } from '@/ui/announcer'
import { openSpeakerOnTouch } from '@/ui/signals/speaker'
import { Toast } from '@/ui/toast'
import '@/ui/theme/tokens.css'
import '@/ui/base.css'
import { App } from './app'
import { keepSignedIn } from './keep-signed-in'
import { queryClient } from './query-client'

openSpeakerOnTouch()
keepSignedIn()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <WordsProvider>
          <App />
          <Toast />
          <Announcer />
        </WordsProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
