import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { en, type Key } from './en'
import { format, type Values } from './format'
import { savedLanguage, saveLanguage, type Language } from './language'

export type Say = (key: Key, values?: Values) => string

interface Words {
  readonly language: Language
  readonly say: Say
  readonly speak: (language: Language) => void
}

const WordsContext = createContext<Words>({
  language: 'en',
  say: (key, values) => format(en[key], 'en', values),
  speak: () => undefined,
})

/** The words of the page in the person's language. English is always there; another language is fetched when asked. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(savedLanguage)
  const [messages, setMessages] = useState<Record<Key, string>>(en)

  useEffect(() => {
    let stale = false
    void messagesOf(language).then((loaded) => {
      if (stale) return
      setMessages(loaded)
      document.documentElement.lang = language
    })
    return () => {
      stale = true
    }
  }, [language])

  const speak = useCallback((next: Language) => {
    saveLanguage(next)
    setLanguage(next)
  }, [])
  const words = useMemo<Words>(
    () => ({ language, speak, say: (key, values) => format(messages[key], language, values) }),
    [language, messages, speak],
  )
  return <WordsContext value={words}>{children}</WordsContext>
}

async function messagesOf(language: Language): Promise<Record<Key, string>> {
  return language === 'de' ? (await import('./de')).de : en
}

export function useSay(): Say {
  return use(WordsContext).say
}

export function useWords(): Words {
  return use(WordsContext)
}
