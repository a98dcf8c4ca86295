// Runs before the first paint, as a file because the content security policy allows no inline script.
// Resolves the saved wishes and the system's into attributes of the page, and follows the system while it is open.
;(function () {
  var root = document.documentElement
  var dark = matchMedia('(prefers-color-scheme: dark)')
  var contrast = matchMedia('(prefers-contrast: more)')
  function wish(name) {
    try {
      return localStorage.getItem('plenum.' + name)
    } catch {
      return null
    }
  }
  // Choices last for thirty days after the last visit.
  function forget() {
    try {
      var seen = Number(localStorage.getItem('plenum.seen'))
      if (seen && Date.now() - seen > 30 * 86400000)
        ['theme', 'contrast', 'motion', 'keys', 'sound', 'volume', 'touch', 'language'].forEach(
          function (name) {
            localStorage.removeItem('plenum.' + name)
          },
        )
      localStorage.setItem('plenum.seen', String(Date.now()))
    } catch {
      // Without storage there is nothing to forget.
    }
  }
  function apply() {
    root.dataset.theme = wish('theme') || (dark.matches ? 'dark' : 'light')
    root.dataset.contrast = wish('contrast') || (contrast.matches ? 'more' : 'standard')
    root.dataset.motion = wish('motion') || 'system'
  }
  forget()
  apply()
  dark.addEventListener('change', apply)
  contrast.addEventListener('change', apply)
  addEventListener('storage', apply)
  addEventListener('plenum:appearance', apply)
})()
