export const languages = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof languages

const place = 'plenum.language'

export function savedLanguage(): Language {
  const wishes = [localStorage.getItem(place), ...navigator.languages]
  for (const wish of wishes) {
    const language = wish?.slice(0, 2)
    if (language === 'en' || language === 'de') return language
  }
  return 'en'
}

export function saveLanguage(language: Language): void {
  localStorage.setItem(place, language)
}
