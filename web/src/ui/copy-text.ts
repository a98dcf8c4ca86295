/** Copies text, also on plain http addresses where browsers hide the clipboard. */
export async function copyText(text: string): Promise<void> {
  if ('clipboard' in navigator && window.isSecureContext) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('readonly', '')
  field.className = 'quiet'
  // Inside an open dialog everything outside it is inert and cannot be selected.
  const place = document.querySelector('dialog[open]') ?? document.body
  place.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}
